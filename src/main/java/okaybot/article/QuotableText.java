package okaybot.article;

import java.util.Locale;
import java.util.regex.Pattern;
import okaybot.text.TextTruncator;
import okaybot.text.VisibleText;

/// Makes text from an article fit to be quoted: on one line, without markup and without anything that a platform would turn
/// into a link. Whoever wrote the article must not lead readers anywhere.
final class QuotableText {
    private static final int MAX_TITLE = 120;
    private static final String NO_ADDRESS = "[…]";
    private static final Pattern ADDRESS = Pattern.compile(
            "<?\\b(?:[A-Za-z][A-Za-z0-9+.-]{1,20}://|(?i:www\\.|mailto:|tel:))[^\\s<>]+>?");
    /// Without these, a text need not be searched for addresses, which takes long.
    private static final Pattern SIGN_OF_ADDRESS = Pattern.compile("://|(?i:www\\.|mailto:|tel:)");
    /// Platforms take `example.com` for an address too. Between sentences, the space is only missing.
    private static final Pattern DOT_IN_ADDRESS = Pattern.compile("\\.(?<=[\\p{L}\\p{N}]\\.)(?=\\p{L}{2})");

    private static final Pattern LINK = Pattern
            .compile("!?\\[([^\\[\\]\\n]*)\\](?:\\((?:[^()\\n]|\\([^()\\n]*\\))*\\)|\\[[^\\[\\]]*\\])");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,500}>|<!--.{0,2000}?-->", Pattern.DOTALL);
    private static final Pattern LINE_START = Pattern
            .compile("(?m)^[ \\t]*(?:>[ \\t]?|[-*+][ \\t]+|\\d{1,3}[.)][ \\t]+)+");
    private static final Pattern EMPHASIS = Pattern
            .compile("(?<![\\p{L}\\p{N}])([*_]{1,3}|~~|`{1,3})(?=\\S)(.{1,500}?)(?<=\\S)\\1(?![\\p{L}\\p{N}])",
                    Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");

    private QuotableText() {}

    static boolean isMarkdown(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".md");
    }

    static String of(String text) {
        var linkless = SIGN_OF_ADDRESS.matcher(text).find() ? ADDRESS.matcher(text).replaceAll(NO_ADDRESS) : text;
        return DOT_IN_ADDRESS.matcher(VisibleText.of(linkless)).replaceAll(". ").strip();
    }

    static String ofMarkdown(String markdown) {
        var text = LINE_START.matcher(TAG.matcher(markdown).replaceAll(" ")).replaceAll("");
        var words = EMPHASIS.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll("$2");
        return of(ESCAPE.matcher(words).replaceAll("$1"));
    }

    /// A title or heading, shortened if it is very long.
    static String title(String text) {
        return TextTruncator.truncate(of(text), MAX_TITLE);
    }

    /// A title for a file that gives none: `articles/a-review.txt` is “a review”.
    static String titleOfFile(String file) {
        var title = title(file.replaceFirst("^.*/", "").replaceFirst("\\.[^.]*$", "").replaceAll("[-_\\s]+", " "));
        return title.isEmpty() ? file : title;
    }
}
