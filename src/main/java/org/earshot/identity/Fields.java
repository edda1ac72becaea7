package org.earshot.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.clip.IdentityField;

/** Sets of fields as one text, in the order of their declaration. */
final class Fields {

    private Fields() {}

    static String text(Set<IdentityField> fields) {
        return EnumSet.copyOf(fields).stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<IdentityField> of(String text) {
        return Arrays.stream(text.split(","))
                .map(IdentityField::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(IdentityField.class)));
    }
}
