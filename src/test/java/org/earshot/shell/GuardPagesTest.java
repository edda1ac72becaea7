package org.earshot.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.earshot.shared.ui.HoldsWords;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class GuardPagesTest {

    /** Pages with sound in them, or words heard or written about a clip. */
    private static final Set<String> WITH_WORDS =
            Set.of("desk", "case", "cases", "my-cases", "workbench", "reviews", "second-looks", "privacy", "incident");

    @Test
    void everyPageThatShowsWordsSaysSo() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        List<String> unguarded = new ArrayList<>();
        scanner.findCandidateComponents("org.earshot").forEach(found -> {
            Class<?> view = org.springframework.util.ClassUtils.resolveClassName(
                    java.util.Objects.requireNonNull(found.getBeanClassName()),
                    getClass().getClassLoader());
            if (WITH_WORDS.contains(view.getAnnotation(Route.class).value())
                    && !view.isAnnotationPresent(HoldsWords.class)) {
                unguarded.add(view.getSimpleName());
            }
        });
        assertThat(unguarded).isEmpty();
    }
}
