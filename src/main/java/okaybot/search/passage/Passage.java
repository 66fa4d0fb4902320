package okaybot.search.passage;

import okaybot.article.Article;

/// Some words of an article, to be quoted as a whole.
///
/// @param id    stays the same while the article's file has its name and contains these words
/// @param words at most [PassageSplitter#MAX_WORDS] on one line, with an ellipsis where a sentence is cut off
public record Passage(String id, Article article, String words) {}
