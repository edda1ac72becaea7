package org.earshot.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class ContactsTest {

    @Autowired
    Contacts contacts;

    @Autowired
    Counsellors counsellors;

    @Autowired
    TidyUp tidyUp;

    @Autowired
    As as;

    @Autowired
    DSLContext db;

    @Test
    void whoAsksIsOnTheListUntilSomebodyHasBeenInTouch() {
        Person ana = as.annotator("en");
        Person will = as.person(Set.of(Role.WELLBEING), Set.of());
        as.run(ana, contacts::ask);
        as.run(ana, contacts::ask);
        ContactAsked asked = only(will, ana);
        as.run(will, () -> contacts.contacted(asked.id()));
        assertThat(waitingFor(will, ana)).isEmpty();
        assertThat(as.call(ana, contacts::mine).orElseThrow().contactedAt()).isNotNull();
        Refused.with("care.contact", () -> as.run(will, () -> contacts.contacted(asked.id())));
    }

    @Test
    void askingAgainBeginsAnewAndTakingBackLeavesNothing() {
        Person ana = as.annotator("en");
        Person will = as.person(Set.of(Role.WELLBEING), Set.of());
        as.run(ana, contacts::ask);
        as.run(will, () -> contacts.contacted(only(will, ana).id()));
        as.run(ana, contacts::ask);
        assertThat(waitingFor(will, ana)).hasSize(1);
        as.run(ana, contacts::takeBack);
        assertThat(rows(ana)).isZero();
        assertThat(db.fetchCount(
                        db.selectOne().from("audit.entry").where("actor_id = ? and act like 'care.%'", ana.id())))
                .isZero();
    }

    @Test
    void whatWasAnsweredGoesAfterAWeek() {
        Person ana = as.annotator("en");
        as.run(ana, contacts::ask);
        db.execute(
                "update care.contact_request set contacted_at = current_timestamp - interval '8' day"
                        + " where account_id = ?",
                ana.id());
        tidyUp.now();
        assertThat(rows(ana)).isZero();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "WELLBEING")
    void nobodyElseSeesWhoAsked(Role role) {
        Person other = as.person(Set.of(role), Set.of("en"));
        assertThatThrownBy(() -> as.call(other, contacts::waiting)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.run(other, () -> contacts.contacted(1))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thePeopleOfASiteSeeItsCounsellor() {
        Person ana = as.annotator("en");
        Person admin = as.person(Set.of(Role.ADMIN), Set.of());
        var counsellor = new Counsellor("Ilona, Open Door", "+40 21 555 01 01", "Monday to Friday, 8 to 18");
        as.run(admin, () -> counsellors.set(as.site(), counsellor));
        assertThat(as.call(ana, counsellors::mine)).contains(counsellor);
        as.run(admin, () -> {
            Refused.with("care.counsellor", () -> counsellors.set(as.site(), new Counsellor(" ", "1", "1")));
            Refused.with("site.unknown", () -> counsellors.set(-1, counsellor));
        });
        assertThatThrownBy(() -> as.run(ana, () -> counsellors.set(as.site(), counsellor)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private ContactAsked only(Person will, Person ana) {
        List<ContactAsked> waiting = waitingFor(will, ana);
        assertThat(waiting).hasSize(1);
        return waiting.getFirst();
    }

    private List<ContactAsked> waitingFor(Person will, Person ana) {
        return as.call(will, contacts::waiting).stream()
                .filter(each -> each.accountId() == ana.id())
                .toList();
    }

    private int rows(Person person) {
        return db.fetchCount(db.selectOne().from("care.contact_request").where("account_id = ?", person.id()));
    }
}
