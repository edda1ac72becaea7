package org.earshot.trace.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.earshot.trace.Waves;

/** Two waveforms above each other over the time of the recording: the recording, and the clip where it is said to lie. */
final class TwoWaves extends Div {

    private static final int PER_SECOND = 50;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 80;

    TwoWaves() {
        addClassName("earshot-waves");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", getTranslation("trace.waves"));
    }

    /** @param offset seconds of the recording at which the clip begins; @param speed of the recording against the clip */
    void draw(Waves waves, double offset, double speed) {
        double seconds = Math.max(0.1, waves.recording().length / 2.0 / PER_SECOND);
        removeAll();
        add(new Svg("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + WIDTH + " " + 2 * HEIGHT
                + "' preserveAspectRatio='none'>" + path("recording", waves.recording(), 0, 1, seconds, HEIGHT / 2)
                + path("clip", waves.clip(), offset, speed, seconds, HEIGHT * 3 / 2) + "</svg>"));
    }

    private static String path(String name, byte[] pairs, double offset, double speed, double seconds, int middle) {
        var path = new StringBuilder("<path class='earshot-wave-" + name + "' d='");
        for (int pair = 0; pair < pairs.length / 2; pair++) {
            double x = (offset + pair / (double) PER_SECOND / speed) / seconds * WIDTH;
            if (x >= 0 && x <= WIDTH) {
                path.append(String.format(
                        Locale.ROOT,
                        "M%.1f %.1fV%.1f",
                        x,
                        middle - pairs[2 * pair + 1] * (HEIGHT / 2) / 127.0,
                        middle - pairs[2 * pair] * (HEIGHT / 2) / 127.0 + 0.5));
            }
        }
        return path.append("'/>").toString();
    }
}
