package org.earshot.care;

/** What can be said to a buddy with one click; the words stand under {@code care.buddy.template.}. */
public enum BuddyTemplate {
    HOW_ARE_YOU,
    HARD_ONE,
    TEA,
    THINKING_OF_YOU,
    THANKS,
    LATER
}
