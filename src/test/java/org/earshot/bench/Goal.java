package org.earshot.bench;

import java.util.Locale;

/** What a figure is held against. */
public sealed interface Goal {

    boolean holds(double figure);

    static Goal atMost(double limit) {
        return new AtMost(limit);
    }

    static Goal atLeast(double limit) {
        return new AtLeast(limit);
    }

    static Goal exactly(double limit) {
        return new Exactly(limit);
    }

    /** A number as a person reads it: no more than three decimals, none where there are none. */
    static String plain(double number) {
        if (!Double.isFinite(number)) {
            return "none";
        }
        String text = String.format(Locale.ROOT, "%.3f", number);
        return text.replaceFirst("\\.?0+$", "");
    }

    record AtMost(double limit) implements Goal {
        @Override
        public boolean holds(double figure) {
            return figure <= limit;
        }

        @Override
        public String toString() {
            return "<=" + plain(limit);
        }
    }

    record AtLeast(double limit) implements Goal {
        @Override
        public boolean holds(double figure) {
            return figure >= limit;
        }

        @Override
        public String toString() {
            return ">=" + plain(limit);
        }
    }

    record Exactly(double limit) implements Goal {
        @Override
        public boolean holds(double figure) {
            return figure == limit;
        }

        @Override
        public String toString() {
            return "=" + plain(limit);
        }
    }
}
