package org.earshot.care.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.stream.IntStream;
import org.earshot.access.Person;
import org.earshot.access.Role;
import org.earshot.access.Site;
import org.earshot.care.Contacts;
import org.earshot.care.Counsellor;
import org.earshot.care.Counsellors;
import org.earshot.testing.As;
import org.earshot.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class WellbeingViewTest extends SpringBrowserlessTest {

    @Autowired
    As as;

    @Autowired
    Contacts contacts;

    @Autowired
    Counsellors counsellors;

    @AfterEach
    void signOut() {
        as.nobody();
    }

    @Test
    void listsWhoAskedAndMarksThem() {
        Person ana = as.annotator("en");
        as.run(ana, contacts::ask);
        as.signIn(as.person(Set.of(Role.WELLBEING), Set.of()));
        navigate(WellbeingView.class);
        var grid = test($(Grid.class).single());
        int row = IntStream.range(0, grid.size())
                .filter(each -> grid.getCellText(each, 0).equals(ana.displayName()))
                .findFirst()
                .orElseThrow();
        test((Button) grid.getCellComponent(row, 2)).click();
        assertThat(contacts.waiting()).noneMatch(each -> each.accountId() == ana.id());
        assertThat(as.call(ana, contacts::mine).orElseThrow().contactedAt()).isNotNull();
    }

    @Test
    void anAdministratorNamesTheCounsellorOfASite() {
        long site = as.site();
        as.signIn(as.person(Set.of(Role.ADMIN), Set.of()));
        navigate(CounsellorsView.class);
        var grid = test($(Grid.class).single());
        int row = IntStream.range(0, grid.size())
                .filter(each -> ((Site) grid.getRow(each)).id() == site)
                .findFirst()
                .orElseThrow();
        test((Button) grid.getCellComponent(row, 0)).click();
        var fields = $(TextField.class).all();
        test(fields.get(0)).setValue("Open Door");
        test(fields.get(1)).setValue("555 0101");
        test(fields.get(2)).setValue("8 to 18");
        test($(Button.class).withText("Save").single()).click();
        assertThat(counsellors.all().get(site)).isEqualTo(new Counsellor("Open Door", "555 0101", "8 to 18"));
    }
}
