package org.earshot.escalation;

import java.util.Optional;

/** What reviewers have written about a clip so far, as a JSON document; whoever keeps reviews answers. */
public interface ClipLabels {

    Optional<String> of(long clipId);
}
