package org.earshot.secondear.ui;

import com.vaadin.flow.component.Component;
import org.earshot.secondear.ReadyQuestion;
import org.jspecify.annotations.Nullable;

/** A question as it is read: a ready one in the reader's language, or what was written. */
final class Wording {

    private Wording() {}

    static String question(Component page, @Nullable ReadyQuestion ready, @Nullable String ownWords) {
        if (ready != null) {
            return page.getTranslation("secondear.ready." + ready);
        }
        return ownWords == null ? page.getTranslation("secondear.words.gone") : ownWords;
    }
}
