package org.earshot.identity.ui;

import com.vaadin.flow.component.Component;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.clip.IdentityField;

/** Names of fields for people. */
final class Words {

    private Words() {}

    static String field(Component page, IdentityField field) {
        return page.getTranslation("identity.field." + field);
    }

    static String fields(Component page, Set<IdentityField> fields) {
        return fields.stream().sorted().map(each -> field(page, each)).collect(Collectors.joining(", "));
    }
}
