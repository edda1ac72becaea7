package org.earshot.testing;

import com.codeborne.selenide.Configuration;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideConfig;
import com.codeborne.selenide.SelenideDriver;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.chrome.ChromeOptions;

/** A headless Chromium of the size of an annotator's screen, driven by Selenide. */
public final class Browser {

    private Browser() {}

    /** Another browser beside the one of {@link #useFor}, with a session of its own. Whoever asks for it closes it. */
    public static SelenideDriver another(String address) {
        return new SelenideDriver(new SelenideConfig()
                .browser("chrome")
                .headless(true)
                .browserSize("1280x800")
                .browserCapabilities(options())
                .baseUrl(address)
                .timeout(20_000)
                .reportsFolder("target/selenide"));
    }

    public static void useFor(String address) {
        Configuration.browser = "chrome";
        Configuration.headless = true;
        Configuration.browserSize = "1280x800";
        Configuration.browserCapabilities = options();
        Configuration.baseUrl = address;
        Configuration.timeout = 20_000;
        Configuration.reportsFolder = "target/selenide";
        Configuration.downloadsFolder = "target/selenide/downloads";
    }

    /** Uses Chromium and its driver from where the environment says, or from where Debian puts them. */
    private static ChromeOptions options() {
        var options = new ChromeOptions();
        options.setBinary(place("EARSHOT_CHROMIUM", "/usr/bin/chromium"));
        options.addArguments(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        // The suggestion to save a password would cover the page.
        options.setExperimentalOption("prefs", Map.of("credentials_enable_service", false));
        System.setProperty("webdriver.chrome.driver", place("EARSHOT_CHROMEDRIVER", "/usr/bin/chromedriver"));
        return options;
    }

    public static void close() {
        Selenide.closeWebDriver();
    }

    private static String place(String variable, String otherwise) {
        return Optional.ofNullable(System.getenv(variable)).orElse(otherwise);
    }
}
