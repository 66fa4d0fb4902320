package okaybot.command.context;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import okaybot.answer.Request;
import okaybot.messenger.MessengerRegistry;
import okaybot.report.ReportStore;
import okaybot.schedule.PostScheduler;
import okaybot.schedule.follow.NewsScheduler;
import okaybot.schedule.rewatch.RewatchScheduler;
import okaybot.search.passage.PassageFinder;
import okaybot.settings.Settings;
import okaybot.unanswered.UnansweredQuestions;

/// The services that commands and the answer service use, apart from the lore. All are thread-safe.
///
/// @param clock for dates and times
/// @param ticker for durations
/// @param random for quotations
/// @param version of the bot
/// @param meters counts requests
/// @param placeAnswers shows what would be posted to a place
public record CommandContext(Settings settings, InstantSource clock, Ticker ticker, RandomGenerator random,
        String version, MessengerRegistry messengers, Cooldown cooldown, LastErrors lastErrors, MeterRegistry meters,
        PlaceAnswers placeAnswers, HostContent content, Feedback feedback, Schedulers schedulers) {
    /// A new context without platforms and counts so far, whose metrics are not exported.
    public static CommandContext of(Settings settings, InstantSource clock, Ticker ticker, RandomGenerator random,
            String version) {
        return of(settings, clock, ticker, random, version, new CompositeMeterRegistry());
    }

    /// A new context without platforms and counts so far.
    public static CommandContext of(Settings settings, InstantSource clock, Ticker ticker, RandomGenerator random,
            String version, MeterRegistry meters) {
        return new CommandContext(settings, clock, ticker, random, version, new MessengerRegistry(),
                new Cooldown(ticker), new LastErrors(clock, ticker), meters, new PlaceAnswers(), HostContent.NONE,
                Feedback.NONE, Schedulers.NONE);
    }

    private CommandContext with(HostContent newContent, Feedback newFeedback, Schedulers newSchedulers) {
        return new CommandContext(settings, clock, ticker, random, version, messengers, cooldown, lastErrors, meters,
                placeAnswers, newContent, newFeedback, newSchedulers);
    }

    /// The same with articles.
    public CommandContext withPassages(PassageFinder finder) {
        return with(content.withPassages(finder), feedback, schedulers);
    }

    /// The same, but knowing where the content is broken.
    public CommandContext withBrokenContent(Supplier<Optional<String>> location) {
        return with(content.withBrokenAt(location), feedback, schedulers);
    }

    /// The same, but counting what nobody could answer.
    public CommandContext withUnanswered(UnansweredQuestions questions) {
        return with(content, feedback.withUnanswered(questions), schedulers);
    }

    /// The same, but keeping reports of mistakes.
    public CommandContext withReports(ReportStore store) {
        return with(content, feedback.withReports(store), schedulers);
    }

    /// The same with scheduled posts.
    public CommandContext withPosts(PostScheduler scheduler) {
        return with(content, feedback, schedulers.withPosts(scheduler));
    }

    /// The same with news that places follow.
    public CommandContext withNews(NewsScheduler scheduler) {
        return with(content, feedback, schedulers.withNews(scheduler));
    }

    /// The same with rewatches.
    public CommandContext withRewatches(RewatchScheduler scheduler) {
        return with(content, feedback, schedulers.withRewatches(scheduler));
    }

    /// Counts a question that nobody could answer, unless the admins do not want that or the asker wants to be alone with it.
    /// Returns at once.
    ///
    /// @param question what was asked, without the name of a command
    public void countUnanswered(Request request, String question) {
        if (!request.isPrivate() && settings.forPlace(request.place()).countsQuestions()) {
            feedback.unanswered()
                    .ifPresent(questions -> questions.count(request.place(), request.viewer().id(), question));
        }
    }
}
