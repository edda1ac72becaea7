package org.earshot.secondear;

/** What is asked most often, ready to be picked. The wording stands in {@code i18n/secondear.properties} under {@code secondear.ready.}. */
public enum ReadyQuestion {
    WHAT_SAID,
    NAME,
    LANGUAGE,
    WAKE_WORD,
    ONE_VOICE,
    NOT_SPEECH
}
