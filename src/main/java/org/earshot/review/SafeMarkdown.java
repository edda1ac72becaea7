package org.earshot.review;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown to HTML that carries nothing but text and its shape: raw HTML is shown as text, scripts in links and all pictures go. */
final class SafeMarkdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private SafeMarkdown() {}

    static String html(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new WithoutPictures());
        return RENDERER.render(document);
    }

    /** A picture would be fetched from elsewhere by every reader; its description stays. */
    private static final class WithoutPictures extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            visitChildren(image);
            Node child = image.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                image.insertBefore(child);
                child = next;
            }
            image.unlink();
        }
    }
}
