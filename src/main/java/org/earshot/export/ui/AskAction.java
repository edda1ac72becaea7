package org.earshot.export.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Supplier;
import org.earshot.export.Exports;
import org.earshot.review.ReviewFilter;
import org.earshot.review.Reviews;
import org.earshot.review.ReviewsAction;

/** Brings the question for an export to the list of reviews. */
@org.springframework.stereotype.Component
final class AskAction implements ReviewsAction {

    private final Exports exports;
    private final Reviews reviews;

    AskAction(Exports exports, Reviews reviews) {
        this.exports = exports;
        this.reviews = reviews;
    }

    @Override
    public Component make(Supplier<ReviewFilter> shown) {
        var ask = new Button(
                I18NProvider.translate("export.ask"),
                click -> new AskDialog(exports, shown.get(), reviews.count(shown.get())).open());
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        return ask;
    }
}
