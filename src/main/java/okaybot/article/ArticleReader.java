package okaybot.article;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads one article: its header, and its text paragraph by paragraph.
final class ArticleReader {
    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}\\s+(.+?)[\\s#]*");
    /// An empty line, a rule, or the border of code.
    private static final Pattern NO_TEXT = Pattern.compile("\\s*(```.*|~~~.*|[-*_=\\s]*)");

    private final LineReader lines;
    private final ArticleVisitor visitor;
    private final boolean isMarkdown;
    private final StringBuilder paragraph = new StringBuilder();
    private Article article;
    private boolean hasTitle;
    private boolean hasText;
    private String heading = "";

    private ArticleReader(Header header, LineReader lines, ArticleVisitor visitor) {
        this.article = header.article();
        this.hasTitle = header.hasTitle();
        this.lines = lines;
        this.visitor = visitor;
        this.isMarkdown = QuotableText.isMarkdown(lines.file());
    }

    /// @throws ArticleRejectedException if the article cannot be used; a part of its text may have been visited
    static void visit(LineReader lines, HeaderRules rules, ArticleVisitor visitor) throws IOException {
        var header = new HeaderParser(lines, rules).parse();
        new ArticleReader(header, lines, visitor).visit(header.firstLine());
    }

    private void visit(Optional<String> firstLine) throws IOException {
        for (var line = firstLine; line.isPresent(); line = lines.next()) {
            var title = isMarkdown ? heading(line.get()) : Optional.<String>empty();
            if (title.isPresent()) {
                endParagraph();
                beginSection(title.get());
            } else if (NO_TEXT.matcher(line.get()).matches()) {
                endParagraph();
            } else {
                add(line.get());
            }
        }
        endParagraph();
        if (!hasText) {
            throw lines.rejected("there is no text in this file", "delete it, or write the article into it");
        }
        visitor.visitEnd(article);
    }

    private static Optional<String> heading(String line) {
        var matcher = HEADING.matcher(line);
        return matcher.matches()
                ? Optional.of(QuotableText.title(QuotableText.ofMarkdown(matcher.group(1))))
                        .filter(title -> !title.isEmpty())
                : Optional.empty();
    }

    /// The first heading is the title if the header gives none.
    private void beginSection(String title) {
        if (hasTitle || hasText) {
            heading = title;
        } else {
            article = article.withTitle(title);
            hasTitle = true;
        }
    }

    private void add(String line) throws IOException {
        if (paragraph.length() + line.length() > LineReader.MAX_LENGTH) {
            endParagraph();
        }
        paragraph.append(line).append(isMarkdown ? '\n' : ' ');
    }

    private void endParagraph() throws IOException {
        var text = isMarkdown ? QuotableText.ofMarkdown(paragraph.toString()) : QuotableText.of(paragraph.toString());
        paragraph.setLength(0);
        if (!text.isBlank()) {
            hasText = true;
            visitor.visitText(article, heading, text);
        }
    }
}
