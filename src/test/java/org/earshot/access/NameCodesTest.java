package org.earshot.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import org.earshot.testing.As;
import org.earshot.testing.DatabaseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class NameCodesTest {

    @Autowired
    As as;

    @Autowired
    NameCodes codes;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void everybodyHasOneCodeThatStaysAndIsNobodyElses() {
        Person one = as.annotator("en");
        Person other = as.annotator("en");
        String code = as.call(one, codes::mine);
        assertThat(code).matches("[2-9A-Z]{5}").doesNotContain("O", "I", "L", "S", "B", "U", "V", "0", "1");
        assertThat(as.call(one, codes::mine)).isEqualTo(code);
        assertThat(as.call(other, codes::mine)).isNotEqualTo(code);
    }

    @Test
    void aTrustAndSafetyLeadLooksUpWhoseACodeIsAndThatIsOnRecord() {
        Person seen = as.annotator("en");
        String code = as.call(seen, codes::mine);
        as.signIn(as.person(Set.of(Role.TS_LEAD), Set.of("en")));
        assertThat(codes.whose(" " + code.toLowerCase(Locale.ROOT)).map(Person::id))
                .contains(seen.id());
        assertThat(codes.whose("not a code at all")).isEmpty();
        assertThat(db.fetch("select detail from audit.entry where act = 'access.name-code-asked' and subject = ?", code)
                        .formatCSV())
                .contains(String.valueOf(seen.id()));
    }

    @Test
    void nobodyElseLooksUpCodes() {
        as.signIn(as.person(Set.of(Role.SUPERVISOR, Role.ADMIN), Set.of("en")));
        assertThatThrownBy(() -> codes.whose("ABCDE")).isInstanceOf(AccessDeniedException.class);
    }
}
