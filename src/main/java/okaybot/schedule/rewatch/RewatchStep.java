package okaybot.schedule.rewatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import okaybot.schedule.rewatch.Rewatch.Status;
import okaybot.schedule.rewatch.RewatchEpisode.Stage;

/// What a rewatch does next.
///
/// @param episode its number; 0 for what is about no episode
/// @param due when it is to be done
record RewatchStep(Kind kind, int episode, Instant due) {
    /// How long before an episode the channel is told that it begins.
    static final Duration COUNTDOWN = Duration.ofHours(1);
    /// What is posted later than this helps nobody.
    private static final Duration MAX_LATENESS = Duration.ofHours(1);

    enum Kind {
        /// Posts the calendar.
        INVITE,
        /// Tells the channel that an episode begins soon.
        ANNOUNCE,
        /// Tells those who want it, in private.
        REMIND,
        /// Opens the thread, and posts that the episode begins.
        BEGIN,
        /// Lifts the ceiling, and posts what to talk about.
        TALK,
        /// Posts that it is over.
        FINISH
    }

    /// The next step; empty if there is none, or if the rewatch does not go on now.
    static Optional<RewatchStep> next(Rewatch rewatch) {
        if (!rewatch.isOn()) {
            return Optional.empty();
        }
        return Optional.of(rewatch.status() == Status.NEW
                ? new RewatchStep(Kind.INVITE, 0, Instant.EPOCH)
                : rewatch.current().map(episode -> next(rewatch, episode)).orElseGet(() -> finish(rewatch)));
    }

    private static RewatchStep next(Rewatch rewatch, RewatchEpisode episode) {
        return switch (episode.stage()) {
            case PLANNED -> isRightBehindAnother(rewatch, episode)
                    ? new RewatchStep(Kind.BEGIN, episode.number(), episode.begins())
                    : new RewatchStep(Kind.ANNOUNCE, episode.number(), episode.begins().minus(COUNTDOWN));
            case ANNOUNCED -> new RewatchStep(Kind.REMIND, episode.number(), episode.begins().minus(COUNTDOWN));
            case REMINDED -> new RewatchStep(Kind.BEGIN, episode.number(), episode.begins());
            case RUNNING -> new RewatchStep(Kind.TALK, episode.number(), episode.ends());
            case WATCHED, SKIPPED -> throw new IllegalStateException("Not open: " + episode);
        };
    }

    /// Then the channel is watching already.
    private static boolean isRightBehindAnother(Rewatch rewatch, RewatchEpisode episode) {
        return rewatch.before(episode).filter(before -> episode.followsWithin(COUNTDOWN, before)).isPresent();
    }

    private static RewatchStep finish(Rewatch rewatch) {
        var end = rewatch.episodes().stream().filter(episode -> episode.stage() == Stage.WATCHED)
                .map(RewatchEpisode::ends).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        return new RewatchStep(Kind.FINISH, 0, end);
    }

    /// The rewatch as it is once this step is made.
    Rewatch applyTo(Rewatch rewatch) {
        return switch (kind) {
            case INVITE -> rewatch.withStatus(Status.ACTIVE);
            case ANNOUNCE -> at(Stage.ANNOUNCED, rewatch);
            case REMIND -> at(Stage.REMINDED, rewatch);
            case BEGIN -> at(Stage.RUNNING, rewatch);
            case TALK -> at(Stage.WATCHED, rewatch);
            case FINISH -> rewatch.withStatus(Status.FINISHED);
        };
    }

    private Rewatch at(Stage stage, Rewatch rewatch) {
        return rewatch.with(episode, reached -> reached.withStage(stage));
    }

    /// Whether it is too late to post anything for this step. What it changes besides, it changes still.
    boolean isTooLate(Rewatch rewatch, Instant now) {
        return switch (kind) {
            case INVITE -> rewatch.next().filter(first -> now.isBefore(first.begins())).isEmpty();
            case ANNOUNCE, REMIND -> !now.isBefore(rewatch.episode(episode).begins());
            case BEGIN, TALK, FINISH -> now.isAfter(due.plus(MAX_LATENESS));
        };
    }

    /// Whether it posts to the channel, and not to people in private.
    boolean isForChannel() {
        return kind != Kind.REMIND;
    }

    /// The same for everyone who makes this step of the rewatch, so that the platform can tell a post that was made already.
    String requestId(Rewatch rewatch) {
        return "rewatch:" + rewatch.id() + ":" + kind.name().toLowerCase(Locale.ROOT) + ":" + episode + ":"
                + due.getEpochSecond();
    }
}
