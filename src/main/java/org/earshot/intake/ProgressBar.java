package org.earshot.intake;

import java.io.PrintStream;

/** One line on the console that is drawn over: how much of the whole is done. Elsewhere than on a console, a line each tenth. */
final class ProgressBar {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final int total;
    private final boolean console = System.console() != null && System.console().isTerminal();
    private int shownTenth = -1;

    ProgressBar(PrintStream out, int total) {
        this.out = out;
        this.total = total;
    }

    void show(int done) {
        int filled = total == 0 ? WIDTH : done * WIDTH / total;
        String line = "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + "/" + total;
        if (console) {
            out.print("\r" + line);
            out.flush();
        } else if (total > 0 && done * 10 / total > shownTenth) {
            shownTenth = done * 10 / total;
            out.println(line);
        }
    }

    void say(String sentence) {
        if (console) {
            out.print("\r" + sentence + "   ");
            out.flush();
        } else if (shownTenth < 0 || sentence.startsWith("All")) {
            shownTenth = 0;
            out.println(sentence);
        }
    }
}
