package okaybot.command.api;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import okaybot.answer.MessengerRegistry;
import okaybot.answer.Request;
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
/// @param passages finds what the articles of a host say
/// @param unanswered counts questions that nobody could answer; empty if they are not counted anywhere
/// @param reports keeps reports of mistakes until they are handled; empty if they are only posted
/// @param posts sets up scheduled posts; empty if there can be none
/// @param news sets up which places follow what; empty if they cannot
/// @param rewatches sets up rewatches; empty if there can be none
/// @param brokenContent where a change of the content is broken that was not taken over for that reason, such as `people.yaml:12:3`
/// @param placeAnswers shows what would be posted to a place
public record CommandContext(Settings settings, InstantSource clock, Ticker ticker, RandomGenerator random,
        String version,
        MessengerRegistry messengers, Cooldown cooldown, LastErrors lastErrors, MeterRegistry meters,
        PassageFinder passages, Optional<UnansweredQuestions> unanswered, Optional<ReportStore> reports,
        Optional<PostScheduler> posts, Optional<NewsScheduler> news, Optional<RewatchScheduler> rewatches,
        Supplier<Optional<String>> brokenContent, PlaceAnswers placeAnswers) {
    /// A new context without platforms and counts so far, whose metrics are not exported.
    public static CommandContext of(Settings settings, InstantSource clock, Ticker ticker, RandomGenerator random,
            String version) {
        return of(settings, clock, ticker, random, version, new CompositeMeterRegistry());
    }

    /// A new context without platforms and counts so far.
    public static CommandContext of(Settings settings, InstantSource clock, Ticker ticker, RandomGenerator random,
            String version, MeterRegistry meters) {
        return new CommandContext(settings, clock, ticker, random, version, new MessengerRegistry(),
                new Cooldown(ticker),
                new LastErrors(clock, ticker), meters, PassageFinder.NONE, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional::empty, new PlaceAnswers());
    }

    /// The same with articles.
    public CommandContext withPassages(PassageFinder finder) {
        return new CommandContext(settings, clock, ticker, random, version, messengers, cooldown, lastErrors, meters,
                finder, unanswered, reports, posts, news, rewatches, brokenContent, placeAnswers);
    }

    /// The same, but counting what nobody could answer.
    public CommandContext withUnanswered(UnansweredQuestions questions) {
        return new CommandContext(settings, clock, ticker, random, version, messengers, cooldown, lastErrors, meters,
                passages, Optional.of(questions), reports, posts, news, rewatches, brokenContent, placeAnswers);
    }

    /// The same, but keeping reports of mistakes.
    public CommandContext withReports(ReportStore store) {
        return new CommandContext(settings, clock, ticker, random, version, messengers, cooldown, lastErrors, meters,
                passages, unanswered, Optional.of(store), posts, news, rewatches, brokenContent, placeAnswers);
    }

    /// The same with scheduled posts.
    public CommandContext withPosts(PostScheduler scheduler) {
        return new CommandContext(settings, clock, ticker, random, version, messengers, cooldown, lastErrors, meters,
                passages, unanswered, reports, Optional.of(scheduler), news, rewatches, brokenContent, placeAnswers);
    }

    /// The same with news that places follow.
    public CommandContext withNews(NewsScheduler scheduler) {
        return new CommandContext(settings, clock, ticker, random, version, messengers, cooldown, lastErrors, meters,
                passages, unanswered, reports, posts, Optional.of(scheduler), rewatches, brokenContent, placeAnswers);
    }

    /// The same with rewatches.
    public CommandContext withRewatches(RewatchScheduler scheduler) {
        return new CommandContext(settings, clock, ticker, random, version, messengers, cooldown, lastErrors, meters,
                passages, unanswered, reports, posts, news, Optional.of(scheduler), brokenContent, placeAnswers);
    }

    /// The same, but knowing where the content is broken.
    public CommandContext withBrokenContent(Supplier<Optional<String>> location) {
        return new CommandContext(settings, clock, ticker, random, version, messengers, cooldown, lastErrors, meters,
                passages, unanswered, reports, posts, news, rewatches, location, placeAnswers);
    }

    /// Counts a question that nobody could answer, unless the admins do not want that or the asker wants to be alone with it.
    /// Returns at once.
    ///
    /// @param question what was asked, without the name of a command
    public void countUnanswered(Request request, String question) {
        if (!request.isPrivate() && settings.forPlace(request.place()).countsQuestions()) {
            unanswered.ifPresent(questions -> questions.count(request.place(), request.viewer().id(), question));
        }
    }
}
