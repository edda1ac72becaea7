package org.earshot.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Clock;
import java.time.Duration;
import org.earshot.access.NameCodes;
import org.earshot.shared.ui.HoldsWords;
import org.earshot.shared.ui.WordsOver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.ClassUtils;

/**
 * Puts a {@link PageGuard} into every tab that shows a page which {@link HoldsWords}, or has {@link WordsOver} its page. {@code earshot.screen.blank-after} says how long a window may
 * be without focus before its page is blank: 2 s unless set; 0 for organisations whose people work with two windows side by side.
 */
@org.springframework.stereotype.Component
class GuardPages implements VaadinServiceInitListener {

    private final NameCodes codes;
    private final CopyAttempts attempts;
    private final Clock clock;
    private final Duration blankAfter;

    GuardPages(
            NameCodes codes,
            CopyAttempts attempts,
            Clock clock,
            @Value("${earshot.screen.blank-after:2s}") Duration blankAfter) {
        this.codes = codes;
        this.attempts = attempts;
        this.clock = clock;
        this.blankAfter = blankAfter;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> watch(opened.getUI()));
    }

    void watch(UI tab) {
        tab.addAfterNavigationListener(arrived -> look(tab));
        WordsOver.onChange(tab, () -> look(tab));
    }

    private void look(UI tab) {
        PageGuard guard = ComponentUtil.getData(tab, PageGuard.class);
        if (holdsWords(tab) || WordsOver.in(tab)) {
            guard = guard == null ? added(tab) : guard;
            guard.guard(codes.mine(), clock.instant(), blankAfter.toMillis());
        } else if (guard != null) {
            guard.sleep();
        }
    }

    private PageGuard added(UI tab) {
        var guard = new PageGuard((kind, times) -> attempts.refused(kind, times, page(tab)));
        tab.getElement().appendChild(guard.getElement());
        ComponentUtil.setData(tab, PageGuard.class, guard);
        return guard;
    }

    private static boolean holdsWords(UI tab) {
        return tab.getInternals().getActiveRouterTargetsChain().stream()
                .anyMatch(view -> written(view).isAnnotationPresent(HoldsWords.class));
    }

    /** The class as somebody wrote it; Spring puts one of its own before a view that names roles, and annotations stay behind. */
    private static Class<?> written(HasElement view) {
        return ClassUtils.getUserClass(view);
    }

    /** The page's route without what it is about: "case", never which. */
    private static String page(UI tab) {
        for (HasElement view : tab.getInternals().getActiveRouterTargetsChain()) {
            if (written(view).getAnnotation(Route.class) instanceof Route route) {
                return route.value();
            }
        }
        return "";
    }
}
