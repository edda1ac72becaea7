package org.earshot.procedure;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a version, such as 1.10, which comes after 1.9. */
record VersionNumber(int major, int minor) implements Comparable<VersionNumber> {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,3})");

    static Optional<VersionNumber> of(String written) {
        var match = FORM.matcher(written);
        return match.matches()
                ? Optional.of(new VersionNumber(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    VersionNumber next() {
        return new VersionNumber(major, minor + 1);
    }

    @Override
    public int compareTo(VersionNumber other) {
        return Comparator.comparingInt(VersionNumber::major)
                .thenComparingInt(VersionNumber::minor)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
