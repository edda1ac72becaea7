package org.earshot.shared.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import org.earshot.shared.LinkRefused;
import org.earshot.shared.Refusal;
import org.earshot.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Files that leave by a link. A download that is refused has no page of its own to say why not: the page it was started from says it. One that
 * was not for whoever followed it, or not any more, is told to whoever watches like any other link.
 */
@Component
public class Downloads {

    private static final int FORBIDDEN = 403;

    private final ApplicationEventPublisher events;
    private final Texts texts;

    Downloads(ApplicationEventPublisher events, Texts texts) {
        this.events = events;
        this.texts = texts;
    }

    /**
     * What the work answers, or null when it is refused.
     *
     * @param page the kind of page, with {@code reference} as a tried link names them
     * @param notTheirs the codes of refusals that mean: not for this person, or used already
     */
    public <T> @Nullable T orSay(
            DownloadEvent event, String page, String reference, Set<String> notTheirs, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            if (notTheirs.contains(refusal.code())) {
                events.publishEvent(new LinkRefused(page, reference));
            }
            say(event, refusal.sentence());
        } catch (AccessDeniedException wrongRole) {
            events.publishEvent(new LinkRefused(page, reference));
            say(
                    event,
                    texts.getTranslation(
                            "shared.download.not-yours", event.getUI().getLocale()));
        }
        return null;
    }

    /** The file itself, which no browser is to keep beside what its reader saves. */
    public static void write(DownloadEvent event, String name, String type, byte[] content) throws IOException {
        event.setFileName(name);
        event.setContentType(type);
        event.setContentLength(content.length);
        event.getResponse().setHeader("Cache-Control", "no-store");
        try (var out = event.getOutputStream()) {
            out.write(content);
        }
    }

    private static void say(DownloadEvent event, String sentence) {
        event.getResponse().setStatus(FORBIDDEN);
        event.getUI().access(() -> {
            Say.refused(sentence);
            event.getUI().push();
        });
    }
}
