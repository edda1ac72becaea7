package org.earshot.throughput.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.earshot.access.ReadersZone;
import org.earshot.throughput.Handouts;
import org.earshot.throughput.MyFigures;
import org.earshot.throughput.MyThroughput;

/** A person's own figures beside their own last four weeks; for nobody else. */
@Route("my-work")
@Menu(title = "throughput.own.title", order = 13)
@RolesAllowed("ANNOTATOR")
class MyWorkView extends FiguresPage {

    private final MyThroughput mine;

    MyWorkView(MyThroughput mine, ReadersZone reader, Handouts handouts) {
        super("throughput.own.title", "my-work", reader, handouts);
        this.mine = mine;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String line = getTranslation("throughput.own.line");
        MyFigures figures = mine.mine();
        if (figures.shifts().isEmpty()) {
            showNothing(line, getTranslation("throughput.own.none"));
        } else {
            show(line, new OwnParts(figures, times, wording).sections());
        }
    }
}
