package okaybot.search.passage;

import java.time.Duration;

/// What was read of a host's articles.
///
/// @param leftOut how many files could not be used
public record LoadingSummary(int articles, int passages, int leftOut, Duration time) {}
