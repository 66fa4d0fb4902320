package okaybot.article;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// What the header of an article may say.
///
/// @param lastEpisode of the show
/// @param today       an article cannot be newer
public record HeaderRules(int lastEpisode, LocalDate today) {
    /// The rules of today.
    public static HeaderRules of(int lastEpisode, InstantSource clock) {
        return new HeaderRules(lastEpisode, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /// For a reader who has watched up to an episode, the greatest threshold of what is no spoiler any more.
    public int upTo(int ceiling) {
        return ceiling >= lastEpisode ? Integer.MAX_VALUE : ceiling;
    }
}
