package org.earshot.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.tables.audit.Tables.ENTRY;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.ListItem;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.escalation.Cases;
import org.earshot.escalation.HappeningNow;
import org.earshot.playback.Playback;
import org.earshot.playback.Undisguised;
import org.earshot.shared.Texts;
import org.earshot.testing.As;
import org.earshot.testing.TestCases;
import org.earshot.testing.TestClips;
import org.earshot.testing.ViewTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The voices of a case as they were recorded: offered to whoever has the clearance, and on the case's record afterwards. */
@ViewTest
@Import({TestCases.class, TestClips.class})
class UndisguisedSoundTest extends SpringBrowserlessTest {

    private static final String WHY = "Two people speak, and who of them asked decides.";

    @Autowired
    As as;

    @Autowired
    TestCases cases;

    @Autowired
    Cases door;

    @Autowired
    Playback playback;

    @Autowired
    Texts texts;

    @Autowired
    DSLContext db;

    private String number;

    @BeforeEach
    void aCase() {
        number = cases.raise(cases.desk(), "C05", HappeningNow.UNKNOWN);
    }

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void whoeverHasTheClearanceIsOfferedThemAndIsNamedOnTheCase() {
        Person analyst = analyst(Set.of(Undisguised.CLEARANCE));
        var panel = opened(analyst);
        assertThat(panel.getElement().getProperty("mayUndisguise")).isEqualTo("true");

        assertThat(panel.grant(true).sound()).isNotNull();

        navigate(CaseView.class, number);
        assertThat($(ListItem.class).all())
                .extracting(item -> item.getElement().getTextRecursively())
                .anySatisfy(line -> assertThat(line)
                        .contains(analyst.displayName(), "was given the voices as they were recorded", WHY));
    }

    @Test
    void withoutTheClearanceTheyAreNotOfferedAndAnAttemptStaysOnRecord() {
        var panel = opened(analyst(Set.of()));
        assertThat(panel.getElement().getProperty("mayUndisguise")).isEqualTo("false");

        assertThat(panel.grant(true).refused()).contains("disguised only");
        assertThat(panel.grant(false).sound()).isNotNull();
        assertThat(db.fetchExists(
                        ENTRY, ENTRY.ACT.eq("escalation.sound-as-recorded-refused"), ENTRY.SUBJECT.eq(number)))
                .isTrue();
        assertThat(door.undisguised(number)).isEmpty();
    }

    private Person analyst(Set<String> clearances) {
        return as.person(Set.of(Role.TS_ANALYST), Set.of("fy"), clearances);
    }

    /** The sound of the case, asked for and open. */
    private SoundPanel opened(Person person) {
        as.signIn(person);
        var panel = new SoundPanel(door.file(number), door, playback, texts);
        assertThat(panel.ask(WHY)).isNull();
        db.execute("update escalation.case_access set opens_at = at where opens_at is not null");
        return panel;
    }
}
