package org.earshot.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** A console page: a title that says what it is, a line below it, one primary action at the same place, then the content. */
public abstract class Page extends Div implements HasDynamicTitle {

    private final String title;
    private final Span line = new Span();
    private final Div actions = new Div();

    /** @param titleKey the key of the title's text */
    protected Page(String titleKey) {
        this.title = getTranslation(titleKey);
        addClassName("earshot-page");
        line.addClassName("earshot-page-line");
        actions.addClassName("earshot-page-actions");
        var words = new Div(new H1(title), line);
        var header = new Header(words, actions);
        header.addClassName("earshot-page-header");
        super.add(header);
    }

    /** The line under the title: what the page is for, or how fresh its figures are. */
    protected void setLine(String text) {
        line.setText(text);
    }

    protected void addAction(Component... components) {
        actions.add(components);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
