package org.earshot.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.earshot.shared.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * An address that is no page, whether something stands behind it or not: "nothing here", as a page that does not exist says it, to a browser
 * that wants to show it; the bare status to anything else.
 */
@Component
final class NothingHere implements AccessDeniedHandler {

    private final Texts texts;

    NothingHere(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        // What failed further in comes by here once more, on its way to a page of errors that nobody may open.
        Object failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (failed instanceof Integer status && status != HttpServletResponse.SC_NOT_FOUND) {
            response.setStatus(status);
            return;
        }
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        String accepts = request.getHeader(HttpHeaders.ACCEPT);
        if (accepts != null && accepts.contains(MediaType.TEXT_HTML_VALUE)) {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(page(request.getContextPath()));
        }
    }

    private String page(String context) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%1$s</title>
                <link rel="stylesheet" href="%4$s/earshot.css">
                </head>
                <body class="earshot-quiet">
                <main class="earshot-card"><h1>%1$s</h1><p>%2$s</p><a href="%4$s/">%3$s</a></main>
                </body>
                </html>
                """.formatted(
                text("shell.not-found.title"), text("shell.not-found.what"), text("shell.not-found.home"), context);
    }

    private String text(String key) {
        return HtmlUtils.htmlEscape(texts.getTranslation(key, Locale.ENGLISH));
    }
}
