package org.earshot.clip;

import org.jspecify.annotations.Nullable;

/** A clip about to be registered: its facts, and everything that replaces or seals them. */
record NewClip(
        String code,
        ClipFacts facts,
        String contentMac,
        String soundSha256,
        @Nullable String accountPseudonym,
        @Nullable String devicePseudonym,
        @Nullable String speakerPseudonym,
        ClipKey key,
        byte[] wrappedKey,
        byte[] sealedWords) {

    /** Keeps identity and words out of logs. */
    @Override
    public String toString() {
        return "NewClip[" + code + "]";
    }
}
