package org.earshot.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.earshot.escalation.Cases;
import org.earshot.escalation.Escalations;
import org.earshot.export.Exports;
import org.earshot.incident.Incidents;
import org.earshot.playback.Playback;
import org.earshot.playback.SoundGrant;
import org.earshot.playback.Undisguised;
import org.earshot.privacy.Matters;
import org.earshot.referral.Referrals;
import org.earshot.review.Desk;
import org.earshot.review.PrivateFlags;
import org.earshot.review.Reviews;
import org.earshot.review.SecondLooks;
import org.earshot.secondear.EarCalls;
import org.earshot.secondear.EarRecords;
import org.earshot.shared.ui.HoldsWords;
import org.earshot.trace.Alignments;
import org.earshot.trace.TraceReports;
import org.earshot.trace.Traces;
import org.earshot.watch.Findings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A page is guarded where it says so, so every page says so that reaches a door which answers with sound, with words heard, or with words
 * written about a clip: by itself or by a part it is made of.
 */
class EveryPageWithWordsSaysSoTest {

    private static final Set<Class<?>> ANSWER_WITH_WORDS = Set.of(
            Alignments.class,
            Cases.class,
            org.earshot.clip.Clips.class,
            org.earshot.clip.Originals.class,
            Desk.class,
            EarCalls.class,
            EarRecords.class,
            Escalations.class,
            Exports.class,
            Findings.class,
            Incidents.class,
            Matters.class,
            Playback.class,
            PrivateFlags.class,
            Referrals.class,
            Reviews.class,
            SecondLooks.class,
            SoundGrant.class,
            TraceReports.class,
            Traces.class,
            Undisguised.class);

    /** Pages that reach such a door and show nothing of the kind, each with the reason. */
    private static final Map<String, String> EXEMPT = Map.of(
            "CareView", "one's own figures: of a clip its code and how heavy it was",
            "IncidentsView",
                    "numbers, states and the names that leads give incidents; entries stand on the page of one",
            "NewTraceView", "takes a recording and never plays it; what comes of it stands on the page of the trace");

    private static JavaClasses classes;

    @BeforeAll
    static void ourClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.earshot");
    }

    @Test
    void everyPageThatReachesWordsOrSoundSaysSo() {
        Map<String, Set<String>> silent = new TreeMap<>();
        int saying = 0;
        for (JavaClass page : pages()) {
            Set<String> doors = doorsOf(page);
            if (page.isAnnotatedWith(HoldsWords.class)) {
                saying += doors.isEmpty() ? 0 : 1;
            } else if (!doors.isEmpty() && !EXEMPT.containsKey(page.getSimpleName())) {
                silent.put(page.getSimpleName(), doors);
            }
        }
        assertThat(silent).isEmpty();
        assertThat(saying).as("pages found with words").isGreaterThan(10);
    }

    @Test
    void noExemptionOutlivesItsPage() {
        List<String> needed = pages().stream()
                .filter(page -> !page.isAnnotatedWith(HoldsWords.class)
                        && !doorsOf(page).isEmpty())
                .map(JavaClass::getSimpleName)
                .toList();
        assertThat(needed).containsAll(EXEMPT.keySet());
    }

    private static List<JavaClass> pages() {
        return classes.stream()
                .filter(each -> each.isAnnotatedWith(Route.class))
                .toList();
    }

    /** Through the parts that the page is made of, and not through other pages that it leads to. */
    private static Set<String> doorsOf(JavaClass page) {
        Set<String> doors = new TreeSet<>();
        Set<JavaClass> seen = new HashSet<>(Set.of(page));
        var next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            for (Dependency dependency : next.pop().getDirectDependenciesFromSelf()) {
                JavaClass used = dependency.getTargetClass();
                if (ANSWER_WITH_WORDS.stream().anyMatch(used::isEquivalentTo)) {
                    doors.add(used.getSimpleName());
                } else if (isPart(used) && seen.add(used)) {
                    next.add(used);
                }
            }
        }
        return doors;
    }

    private static boolean isPart(JavaClass used) {
        return used.getPackageName().startsWith("org.earshot.")
                && used.getPackageName().endsWith(".ui")
                && !used.isAnnotatedWith(Route.class);
    }
}
