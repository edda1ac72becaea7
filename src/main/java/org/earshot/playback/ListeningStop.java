package org.earshot.playback;

import org.earshot.shared.Verdict;

/** Something that keeps a person from hearing anything for now; a single objection is enough. */
public interface ListeningStop {

    Verdict mayHear(long accountId);
}
