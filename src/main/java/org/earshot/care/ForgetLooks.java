package org.earshot.care;

import java.time.Instant;
import java.time.Period;
import org.earshot.retention.Kept;
import org.springframework.stereotype.Component;

/** Who has looked at what is kept as long as the play log. */
@Component
final class ForgetLooks implements Kept {

    private static final Period TERM = Period.ofMonths(13);

    private final LookStore looks;

    ForgetLooks(LookStore looks) {
        this.looks = looks;
    }

    @Override
    public String name() {
        return "looks";
    }

    @Override
    public Period term() {
        return TERM;
    }

    @Override
    public int forget(Instant olderThan, int most) {
        return looks.forget(olderThan, most);
    }
}
