package org.earshot.clip;

/** Where a capability above keeps a sender's own name for a clip; when the clip is erased, the name goes with it. */
public interface SenderTrace {

    /** Called in the transaction that erases the clip. */
    void wipe(String externalId);
}
