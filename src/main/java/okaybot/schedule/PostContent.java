package okaybot.schedule;

import java.time.Instant;
import java.util.Optional;
import okaybot.answer.Answer;

/// What scheduled posts say.
@FunctionalInterface
public interface PostContent {
    /// The answer to a post's line for everyone who reads its place. May take some seconds. It is asked for again if the post could
    /// not be made.
    ///
    /// @param due when it is posted
    /// @return empty if there is nothing to say this time, such as on a day when nothing happened
    Optional<Answer> answer(ScheduledPost post, Instant due);

    /// Called once an answer was posted, so that it is not repeated before all others were used there.
    default void onPosted(ScheduledPost post, Answer answer) {}
}
