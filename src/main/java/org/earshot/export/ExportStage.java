package org.earshot.export;

/** Where an export stands. */
public enum ExportStage {
    /** Waits for a second person. */
    ASKED,
    DECLINED,
    /** Nobody answered within seven days. */
    LAPSED,
    MAKING,
    /** May be fetched. */
    READY,
    /** Was fetched, and is not kept any more. */
    TAKEN,
    /** Was not fetched within a day, and is not kept any more. */
    OVER,
    /** Nothing that may leave was left of it when the file was made. */
    EMPTY
}
