package org.earshot.shift;

/** What somebody is planned for: a shift at the desk, the first call outside it, or the second. */
public enum RotaKind {
    WORK,
    ON_CALL,
    BACKUP
}
