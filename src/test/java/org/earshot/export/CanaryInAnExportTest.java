package org.earshot.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.earshot.access.Role;
import org.earshot.access.SystemActor;
import org.earshot.clip.Register;
import org.earshot.testing.DatabaseTest;
import org.earshot.testing.Refused;
import org.earshot.testing.TestDesk.Room;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class CanaryInAnExportTest extends OnAnExport {

    @Autowired
    Register register;

    @Test
    void twoFilesOfTheSameReviewsDifferInOneRowThatTellsThemApart() {
        Room room = filed(4);
        long one = ready(room, Handing.ONCE, null);
        byte[] first = fetched(lead, one);
        long other = ready(room, Handing.ONCE, null);
        byte[] second = fetched(lead, other);

        Set<String> common = new HashSet<>(lines(first));
        common.retainAll(lines(second));
        assertThat(common).hasSize(4);
        as.signIn(otherLead);
        assertThat(found(new String(first, StandardCharsets.UTF_8))).containsExactly(one);
        assertThat(found(new String(second, StandardCharsets.UTF_8))).containsExactly(other);
        for (String line : lines(first)) {
            if (!common.contains(line)) {
                JsonNode canary = json.readTree(line);
                assertThat(found(canary.get("transcript").asString().toUpperCase(Locale.ROOT)))
                        .containsExactly(one);
                assertThat(found(canary.get("externalId").asString())).containsExactly(one);
                Refused.with(
                        "clip.unknown",
                        () -> SystemActor.call(
                                "test",
                                () -> register.state(canary.get("externalId").asString())));
                assertThat(exports.canary(one))
                        .contains(canary.get("transcript").asString());
            } else {
                assertThat(found(line)).isEmpty();
            }
        }
        Refused.with("export.found-text", () -> exports.ofCanary(" "));
    }

    @Test
    void whoeverHadAHandInAnExportIsNotToldWhichRowItIs() {
        long id = ready(filed(1), Handing.ONCE, null);
        as.run(lead, () -> Refused.with("export.canary-apart", () -> exports.canary(id)));
        as.run(
                as.person(Set.of(Role.AUDITOR), Set.of()),
                () -> assertThat(exports.canary(id)).isNotBlank());
        assertThat(audited(id)).contains("export.canary-read");
    }

    @Test
    void aCanaryIsKeptSealedAndNoTwoExportsHaveTheSame() {
        Room room = filed(1);
        Set<String> canaries = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            long id = ready(room, Handing.ONCE, null);
            String canary = as.call(otherLead, () -> exports.canary(id));
            assertThat(canaries.add(canary)).isTrue();
            byte[] sealed =
                    Objects.requireNonNull(db.fetchSingle("select sealed from export.canary where request_id = ?", id)
                            .get(0, byte[].class));
            assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain(canary.substring(0, 8));
        }
    }

    private List<Long> found(String text) {
        return exports.ofCanary(text).stream().map(Export::id).toList();
    }
}
