package org.earshot.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.HashSet;
import java.util.Set;

/**
 * Says that something which lies over whatever page a tab shows has words or sound in it now. The tab is guarded meanwhile like a page that
 * {@link HoldsWords}.
 */
public final class WordsOver {

    private final Set<Component> sources = new HashSet<>();
    private Runnable change = () -> {};

    private WordsOver() {}

    private static WordsOver of(UI tab) {
        WordsOver known = ComponentUtil.getData(tab, WordsOver.class);
        if (known == null) {
            known = new WordsOver();
            ComponentUtil.setData(tab, WordsOver.class, known);
        }
        return known;
    }

    /** @param words whether the component, which lies over the pages of the tab, shows any from now on */
    public static void say(UI tab, Component source, boolean words) {
        WordsOver over = of(tab);
        if (words ? over.sources.add(source) : over.sources.remove(source)) {
            over.change.run();
        }
    }

    public static boolean in(UI tab) {
        return !of(tab).sources.isEmpty();
    }

    /** Runs whenever it changes; for the one who guards the tab. */
    public static void onChange(UI tab, Runnable change) {
        of(tab).change = change;
    }
}
