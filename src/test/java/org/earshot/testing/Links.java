package org.earshot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;

/** Opens links as they are typed into the address bar, in a test of views. */
public final class Links {

    private Links() {}

    /** Says that the link is answered with the calm page and nothing else. */
    public static void notYours(String path) {
        assertThat(shown(path))
                .isEqualTo(
                        "This is not yoursA link to a clip, a review or a case works for the person it belongs to and for"
                                + " nobody else. That this one was opened has been noted. If somebody gave it to you, tell your"
                                + " supervisor.Go to your home page");
    }

    /** All text of the page that the link opens. */
    public static String shown(String path) {
        UI.getCurrent().navigate(path);
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }
}
