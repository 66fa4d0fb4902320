package okaybot.search.passage;

import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.article.Article;

/// Some words of an article, to be quoted as a whole.
///
/// @param id    stays the same while the article's file has its name and contains these words
/// @param words at most [PassageSplitter#MAX_WORDS] on one line, with an ellipsis where a sentence is cut off
public record Passage(String id, Article article, String words) {
    private static final String ARTICLE = "article ";
    private static final Pattern REFERENCE = Pattern.compile(ARTICLE + "([0-9a-z]{1,13})");

    /// What a line names to ask for this passage, such as `article 1x2y3z`.
    public String reference() {
        return ARTICLE + id;
    }

    /// The id in a [#reference()]; empty if the text is none.
    public static Optional<String> idIn(String text) {
        return Optional.of(REFERENCE.matcher(text)).filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1));
    }
}
