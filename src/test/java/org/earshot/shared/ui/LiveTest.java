package org.earshot.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.earshot.testing.As;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Open tabs that are told of changes. */
@ViewTest
class LiveTest extends SpringBrowserlessTest {

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    As as;

    private final List<Runnable> elsewhere = new ArrayList<>();
    private final Live live = new Live(elsewhere::add);
    private final AtomicInteger looks = new AtomicInteger();
    private final Span page = new Span();

    @BeforeEach
    void signIn() {
        as.signIn(as.annotator("en"));
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void anAttachedPageLooksAgainWhenItsTopicIsTold() {
        live.listen(page, "cases", looks::incrementAndGet);
        UI.getCurrent().add(page);
        live.tell("cases");
        live.tell("something else");
        happen();
        assertThat(looks).hasValue(1);
        live.tell("cases");
        happen();
        assertThat(looks).hasValue(2);
    }

    @Test
    void aBurstMakesAPageLookOnce() {
        live.listen(page, "cases", looks::incrementAndGet);
        UI.getCurrent().add(page);
        for (int i = 0; i < 1000; i++) {
            live.tell("cases");
        }
        assertThat(elsewhere).hasSize(1);
        happen();
        assertThat(looks).hasValue(1);
    }

    @Test
    void nothingIsToldBeforeTheTransactionHasCommittedAndNothingOfOneThatDidNot() {
        live.listen(page, "cases", looks::incrementAndGet);
        UI.getCurrent().add(page);
        transaction.executeWithoutResult(status -> {
            live.tell("cases");
            assertThat(elsewhere).isEmpty();
        });
        assertThat(elsewhere).hasSize(1);
        happen();
        transaction.executeWithoutResult(status -> {
            live.tell("cases");
            status.setRollbackOnly();
        });
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void aPageThatIsLeftIsNotToldAndOneThatComesBackIs() {
        live.listen(page, "cases", looks::incrementAndGet);
        UI.getCurrent().add(page);
        UI.getCurrent().remove(page);
        live.tell("cases");
        assertThat(elsewhere).isEmpty();
        UI.getCurrent().add(page);
        live.tell("cases");
        happen();
        assertThat(looks).hasValue(1);
    }

    @Test
    void whoHasSignedOutIsShownNothingMore() {
        live.listen(page, "cases", looks::incrementAndGet);
        UI.getCurrent().add(page);
        live.tell("cases");
        as.nobody();
        happen();
        assertThat(looks).hasValue(0);
    }

    private void happen() {
        elsewhere.forEach(Runnable::run);
        elsewhere.clear();
        // Looking for something on the page lets the tab do first what waits for it.
        $(Span.class).all();
    }
}
