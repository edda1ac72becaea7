package org.earshot.shell;

import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.WebDriverRunner;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.testing.Browser;
import org.earshot.testing.BrowserTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chromium.ChromiumDriver;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Every page of the demo, opened as the person it is for, in light and dark: axe finds nothing serious. With
 * {@code -Dearshot.pictures=DIR} it also takes a picture of each, at 1280 x 800 and 1920 x 1080.
 */
@BrowserTest
@TestPropertySource(properties = {"earshot.demo=true", "earshot.data=target/browser-demo-data"})
class EveryPageIT {

    private static final String DEMO_PASSWORD = "hear-with-care";

    @LocalServerPort
    private int port;

    private final List<String> findings = new ArrayList<>();

    @BeforeEach
    void openBrowser() {
        Browser.useFor("http://localhost:" + port);
    }

    @AfterEach
    void closeBrowser() {
        Browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "sam", "tess", "toni", "dana", "cora", "will", "mara", "aldo", "ada"})
    void hasNoSeriousFindingOnAnyPageOf(String username) {
        Selenide.open("/login");
        $("input[name=username]").shouldBe(visible);
        if (username.isEmpty()) {
            look("nobody", "login");
        } else {
            signIn(username);
            for (String page : pages()) {
                Selenide.open("/" + page);
                $(".earshot-page, earshot-desk, .earshot-quiet").should(exist);
                look(username, page.isEmpty() ? "home" : page);
            }
        }
        assertThat(findings).isEmpty();
    }

    private static void signIn(String username) {
        $("input[name=username]").setValue(username);
        $("input[name=password]").setValue(DEMO_PASSWORD).pressEnter();
        $("vaadin-login-form").shouldNot(exist);
        $(".earshot-page, earshot-desk, .earshot-quiet").should(exist);
    }

    private static Set<String> pages() {
        Set<String> pages = new LinkedHashSet<>();
        pages.add("");
        Selenide.open("/");
        $(".earshot-page, earshot-desk, .earshot-quiet").should(exist);
        $$("vaadin-side-nav-item").forEach(item -> {
            String path = item.getDomAttribute("path");
            if (path != null) {
                pages.add(path.replaceFirst("^/", ""));
            }
        });
        return pages;
    }

    private void look(String who, String page) {
        for (String scheme : List.of("light", "dark")) {
            chromium()
                    .executeCdpCommand(
                            "Emulation.setEmulatedMedia",
                            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
            new AxeBuilder()
                    .analyze(WebDriverRunner.getWebDriver()).getViolations().stream()
                            .filter(rule -> Set.of("serious", "critical").contains(String.valueOf(rule.getImpact())))
                            .forEach(rule -> findings.add(who + " /" + page + " " + scheme + ": " + said(rule)));
            picture(who + "-" + page.replace('/', '-') + "-" + scheme);
        }
    }

    private static String said(Rule rule) {
        return rule.getId() + " " + rule.getNodes().getFirst().getHtml();
    }

    private static void picture(String name) {
        @Nullable String folder = System.getProperty("earshot.pictures");
        if (folder == null) {
            return;
        }
        for (var size : List.of(new Dimension(1280, 800), new Dimension(1920, 1080))) {
            WebDriverRunner.getWebDriver().manage().window().setSize(size);
            try {
                Files.createDirectories(Path.of(folder));
                Files.write(
                        Path.of(folder, name + "-" + size.width + ".png"),
                        chromium().getScreenshotAs(OutputType.BYTES));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static ChromiumDriver chromium() {
        return (ChromiumDriver) WebDriverRunner.getWebDriver();
    }
}
