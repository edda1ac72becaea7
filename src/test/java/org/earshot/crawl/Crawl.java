package org.earshot.crawl;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.StreamResourceRegistry.ElementStreamResource;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * Every page that somebody reaches, and every file that these pages offer: each route without a parameter, and from there each link, a few
 * of the same kind. Who is signed in says the test.
 */
final class Crawl {

    /** Of pages that differ only in a number or a filter. */
    private static final int OF_A_KIND = 6;

    private final Runnable roundTrip;
    private final Map<String, List<String>> pages = new TreeMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final ArrayDeque<String> ahead = new ArrayDeque<>();
    private final Set<String> seen = new LinkedHashSet<>();

    /** @param more addresses that no link leads to */
    Crawl(Runnable roundTrip, List<String> more) {
        this.roundTrip = roundTrip;
        RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(RouteData::getTemplate)
                .filter(template -> !template.contains(":"))
                .sorted()
                .forEach(this::queue);
        more.forEach(this::queue);
    }

    /** What each said, by address. */
    Map<String, List<String>> pages() {
        while (!ahead.isEmpty()) {
            String address = ahead.removeFirst();
            var location = new Location(address);
            UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
            roundTrip.run();
            var text = PageText.of(UI.getCurrent().getElement());
            pages.put(address, text.lines());
            int file = 0;
            for (String link : text.links()) {
                if (link.startsWith("VAADIN/dynamic/")) {
                    pages.put(address + " file " + ++file, file(link));
                } else {
                    queue(link.replaceFirst("^/", ""));
                }
            }
        }
        return pages;
    }

    private void queue(String address) {
        if (address.contains(":") || address.startsWith("#") || address.startsWith("VAADIN/") || !seen.add(address)) {
            return;
        }
        String kind = address.replaceAll("[?#].*", "?").replaceAll("(/[^/?]*\\d[^/?]*)+", "/1");
        if (kinds.merge(kind, 1, Integer::sum) <= OF_A_KIND) {
            ahead.add(address);
        }
    }

    private static List<String> file(String link) {
        try {
            var resource = (ElementStreamResource) VaadinSession.getCurrent()
                    .getResourceRegistry()
                    .getResource(URI.create(link))
                    .orElseThrow();
            var answer = new MockHttpServletResponse();
            resource.getElementRequestHandler()
                    .handleRequest(
                            VaadinRequest.getCurrent(),
                            new VaadinServletResponse(answer, (VaadinServletService) VaadinService.getCurrent()),
                            VaadinSession.getCurrent(),
                            resource.getOwner());
            return lines(answer.getContentAsByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(link, e);
        }
    }

    private static List<String> lines(byte[] content) throws IOException {
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.startsWith("%PDF")) {
            try (var document = Loader.loadPDF(content)) {
                text = new PDFTextStripper().getText(document);
            }
        }
        return new ArrayList<>(text.lines().map(String::strip).toList());
    }
}
