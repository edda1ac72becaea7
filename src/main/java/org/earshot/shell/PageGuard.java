package org.earshot.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.internal.AllowInert;
import java.time.Instant;
import java.util.function.BiConsumer;

/** What keeps words and sound in a page; one in each tab, awake where the page, or what lies over it, holds some. */
@Tag("earshot-page-guard")
@JsModule("./guard/page-guard.ts")
@StyleSheet("earshot-guard.css")
final class PageGuard extends Component {

    private final BiConsumer<String, Integer> refused;

    /** @param refused takes the kind of each attempt, and how often */
    PageGuard(BiConsumer<String, Integer> refused) {
        this.refused = refused;
    }

    void sleep() {
        getElement().setProperty("words", false);
    }

    /** @param blankAfterMs how long the window may be without focus; 0 for ever */
    void guard(String nameCode, Instant now, long blankAfterMs) {
        getElement().setProperty("code", nameCode);
        getElement().setProperty("serverNow", now.toEpochMilli());
        getElement().setProperty("blankAfter", blankAfterMs);
        getElement().setProperty("blankText", getTranslation("shell.blank"));
        getElement().setProperty("words", true);
    }

    /** Also while a dialog is open: what is tried there counts as well. */
    @ClientCallable
    @AllowInert
    void refused(String kind, int times) {
        refused.accept(kind, times);
    }
}
