package org.earshot.clip;

/** The two sounds kept of a clip: as it came, and as a reviewer hears it. */
enum SoundKind {
    ORIGINAL,
    RENDITION
}
