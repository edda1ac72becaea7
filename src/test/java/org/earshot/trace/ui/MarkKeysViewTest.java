package org.earshot.trace.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.playback.MarkKeys;
import org.earshot.testing.As;
import org.earshot.testing.ViewTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class MarkKeysViewTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    MarkKeys keys;

    @Autowired
    DSLContext db;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "TS_LEAD"})
    void aNewKeyIsMadeForAReasonOnceItIsUnderstoodAndIsOnTheListAndOnRecord(Role role) {
        Person person = as.person(Set.of(role), Set.of());
        as.signIn(person);
        navigate(MarkKeysView.class);
        int before = rows().size();

        press("Make a new key");
        assertThat(confirm().isEnabled()).isFalse();
        test($(Checkbox.class).single()).click();
        test(confirm()).click();
        assertThat(test($(Notification.class).last()).getText()).contains("why the key changes");
        assertThat(keys.versions()).hasSize(before);

        test($(TextField.class).single()).setValue("a backup was lost");
        test(confirm()).click();

        MarkKeys.Version newest = keys.versions().getFirst();
        assertThat(newest.why()).isEqualTo("a backup was lost");
        assertThat(newest.madeBy()).isEqualTo(person.id());
        assertThat(rows().getFirst()).contains(String.valueOf(newest.version()), person.displayName(), newest.why());
        assertThat(db.fetch(
                                "select actor_id from audit.entry where act = 'mark-key.rotated' and subject = ?",
                                String.valueOf(newest.version()))
                        .getValues(0, Long.class))
                .containsExactly(person.id());
    }

    @Test
    void nobodyElseOpensThePage() {
        as.signIn(as.person(Set.of(Role.TS_ANALYST, Role.SUPERVISOR), Set.of()));
        assertThatThrownBy(() -> navigate(MarkKeysView.class)).isNotNull();
    }

    private List<List<String>> rows() {
        Grid<?> grid = $(Grid.class).single();
        return java.util.stream.IntStream.range(0, test(grid).size())
                .mapToObj(row -> java.util.stream.IntStream.range(0, 4)
                        .mapToObj(column -> test(grid).getCellText(row, column))
                        .toList())
                .toList();
    }

    private void press(String text) {
        test($(Button.class).withText(text).first()).click();
    }

    /** The same words stand on the page and in the dialog over it. */
    private Button confirm() {
        return $(Button.class).withText("Make a new key").last();
    }
}
