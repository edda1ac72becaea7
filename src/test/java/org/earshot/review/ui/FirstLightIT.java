package org.earshot.review.ui;

import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selectors.byText;
import static com.codeborne.selenide.Selenide.$;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.codeborne.selenide.DownloadOptions;
import com.codeborne.selenide.FileDownloadMode;
import com.codeborne.selenide.Selenide;
import java.io.File;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.earshot.access.SystemActor;
import org.earshot.queue.Queues;
import org.earshot.testing.Browser;
import org.earshot.testing.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The whole story in the demo: a shift of twenty clips by keyboard, one escalated; then the supervisor reads and asks for an export, and a lead lets it out. */
@BrowserTest
@TestPropertySource(properties = {"earshot.demo=true", "earshot.data=target/browser-demo-data"})
class FirstLightIT {

    private static final String DEMO_PASSWORD = "hear-with-care";

    private static final int FILINGS = 20;

    @Autowired
    private Queues queues;

    @LocalServerPort
    private int port;

    private final DeskPage desk = new DeskPage();

    @BeforeEach
    void theDemoIsReady() {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> SystemActor.call("test", queues::counts).waiting() >= 60);
        Browser.useFor("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        Browser.close();
    }

    @Test
    void anAnnotatorWorksAShiftTheSupervisorReadsItAndALeadLetsItOut() throws Exception {
        desk.signIn("ana", DEMO_PASSWORD);
        readsTheProcedure();
        startsTheShift();
        for (int filed = 1; filed <= FILINGS; filed++) {
            String clip = desk.clip();
            desk.listen()
                    .writes("what clip " + filed + " says")
                    .answers("1", "6")
                    .file()
                    .seesAnotherClipThan(clip)
                    .sees(filed + " filed");
        }
        desk.escalate();
        assertThat(desk.caseNumber()).startsWith("ESC-");
        // Ten harmless clips would come first; by chance one or two of the demo's are left after twenty filings.
        desk.goesOn().isThankedNoMore();
        endsTheShift();

        Browser.close();
        Browser.useFor("http://localhost:" + port);
        desk.signIn("sam", DEMO_PASSWORD);
        Selenide.open("/reviews");
        $("vaadin-grid").shouldHave(text("what clip " + FILINGS + " says"));
        asksForAnExport();
        List<String> lines = anotherReleasesAndFetchesIt();
        assertThat(lines).as("the reviews, and one line that names the export").hasSize(FILINGS + 1);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .contains("externalId", "transcript")
                        .doesNotContain("Ferncastle", "ana", "ACC-DEMO"));
    }

    private static void readsTheProcedure() {
        Selenide.open("/shift");
        $(byText("Read the procedure")).shouldBe(visible).pressEnter();
        $(byText("I have read it")).shouldBe(visible).pressEnter();
    }

    private static void startsTheShift() {
        $(byText("Start shift")).shouldBe(visible).pressEnter();
        $(byText("Go to the desk")).shouldBe(visible).pressEnter();
        $("earshot-desk").should(exist);
    }

    private static void endsTheShift() {
        Selenide.open("/shift");
        $(byText("End the shift")).shouldBe(visible).pressEnter();
        $(byText("End the shift now")).shouldBe(visible).pressEnter();
        $(".earshot-page").shouldHave(text("Your shift has ended"));
    }

    private static void asksForAnExport() {
        $(byText("Ask for an export")).shouldBe(visible).click();
        $(byText("Downloaded once by whoever releases it")).shouldBe(visible).click();
        $("vaadin-text-area textarea").setValue("the first light of the day");
        $(byText("Ask")).shouldBe(visible).click();
        $(byText("Asked. The leads are told; the page Exports says what comes of it."))
                .shouldBe(visible);
    }

    private List<String> anotherReleasesAndFetchesIt() throws Exception {
        Browser.close();
        Browser.useFor("http://localhost:" + port);
        desk.signIn("tess", DEMO_PASSWORD);
        Selenide.open("/exports");
        $(byText("Answer")).shouldBe(visible).click();
        $(byText("Release")).shouldBe(visible).click();
        File file = $(byText("Fetch the file, once"))
                .shouldBe(visible)
                .download(DownloadOptions.using(FileDownloadMode.FOLDER).withTimeout(60_000));
        $(".earshot-page").shouldHave(text("Fetched"));
        $(byText("Fetch the file, once")).shouldNot(exist);
        return Files.readAllLines(file.toPath());
    }
}
