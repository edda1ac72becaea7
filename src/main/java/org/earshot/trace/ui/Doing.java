package org.earshot.trace.ui;

/** Does something, says that it is done or why not, and shows the page anew. */
interface Doing {

    void act(Runnable act, String doneKey);
}
