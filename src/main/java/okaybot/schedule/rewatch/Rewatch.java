package okaybot.schedule.rewatch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.place.Place;
import okaybot.schedule.rewatch.RewatchEpisode.Stage;

/// The people of a channel watch all episodes together.
///
/// @param id lower-case letters and digits; part of command lines
/// @param channel a channel, a thread or a topic, or a chat without topics: its outermost level and its innermost one
/// @param author the id of whoever has set it up; empty once they have had their data deleted
/// @param locale the author's language
/// @param role the platform's id of the role that is notified when an episode begins; empty for none
/// @param wantsEvents whether episodes are put into the server's calendar; false once the platform has said that it cannot be
/// @param problem why it does not go on, in a sentence for admins, as [okaybot.text.MultilingualSentence]; empty unless it has
/// [Status#FAILED]
/// @param episodes all of the show, in their order
public record Rewatch(String id, Place channel, RewatchPlan plan, String author, Locale locale, Status status,
        Optional<String> role, boolean wantsEvents, String problem, List<RewatchEpisode> episodes) {
    /// Whether a rewatch goes on.
    public enum Status {
        /// It is set up, but the channel does not know of it yet.
        NEW, ACTIVE,
        /// An admin has paused it.
        PAUSED,
        /// It cannot go on before an admin has seen to something.
        FAILED,
        /// An admin has stopped it.
        STOPPED,
        /// The last episode is over.
        FINISHED
    }

    public Rewatch {
        episodes = List.copyOf(episodes);
    }

    /// A new rewatch.
    ///
    /// @param count how many episodes the show has
    public static Rewatch of(String id, Place channel, RewatchPlan plan, String author, Locale locale, int count,
            Instant now) {
        var beginnings = plan.beginnings(now, count);
        var episodes = IntStream.range(0, count)
                .mapToObj(i -> RewatchEpisode.planned(i + 1, beginnings.get(i))).toList();
        return new Rewatch(id, channel, plan, author, locale, Status.NEW, Optional.empty(), true, "", episodes);
    }

    /// Whether episodes begin when their time has come.
    public boolean isOn() {
        return status == Status.NEW || status == Status.ACTIVE;
    }

    /// Whether it is over, so that the channel can have another one.
    public boolean isOver() {
        return status == Status.STOPPED || status == Status.FINISHED;
    }

    public RewatchEpisode episode(int number) {
        return episodes.get(number - 1);
    }

    /// The first episode that is neither over nor left out.
    public Optional<RewatchEpisode> current() {
        return first(RewatchEpisode::isOpen);
    }

    /// The next episode that has not begun yet.
    public Optional<RewatchEpisode> next() {
        return first(RewatchEpisode::isAhead);
    }

    private Optional<RewatchEpisode> first(Predicate<RewatchEpisode> condition) {
        return episodes.stream().filter(condition).findFirst();
    }

    /// The episode before one, without those that are left out.
    Optional<RewatchEpisode> before(RewatchEpisode episode) {
        return episodes.stream().limit(episode.number() - 1L).filter(other -> other.stage() != Stage.SKIPPED)
                .reduce((_, last) -> last);
    }

    /// Leaves out an episode that has not begun. The others stay on their days.
    public Rewatch skip(int number) {
        return with(number, episode -> episode.isAhead() ? episode.withStage(Stage.SKIPPED) : episode);
    }

    /// Whether it can be taken back that an episode is left out: its time has not come, and no earlier episode has moved there.
    public boolean canUnskip(int number, Instant now) {
        var episode = episode(number);
        return episode.stage() == Stage.SKIPPED && episode.begins().isAfter(now)
                && before(episode).filter(before -> !before.begins().isBefore(episode.begins())).isEmpty();
    }

    /// Takes back that an episode is left out.
    public Rewatch unskip(int number) {
        return with(number, episode -> episode.stage() == Stage.SKIPPED ? episode.withStage(Stage.PLANNED) : episode);
    }

    /// Leaves out the next day: the episodes that have not begun move to the days behind it.
    public Rewatch postpone() {
        return next().map(episode -> replan(lastOfDay(episode).begins())).orElse(this);
    }

    /// The last episode that would have begun on the same day as one.
    private RewatchEpisode lastOfDay(RewatchEpisode episode) {
        var dayAfter = plan.recurrence().next(episode.begins());
        return episodes.stream().filter(other -> other.isAhead() && other.begins().isBefore(dayAfter))
                .reduce((_, last) -> last).orElse(episode);
    }

    public Rewatch pause() {
        return withStatus(Status.PAUSED);
    }

    /// Goes on. If the time of the next episode is past, all that have not begun move.
    public Rewatch resume(Instant now) {
        var on = withProblem(Status.ACTIVE, "");
        return next().filter(episode -> !episode.begins().isAfter(now)).map(_ -> on.replan(now)).orElse(on)
                .withWantsEvents(true);
    }

    private Rewatch replan(Instant after) {
        var ahead = episodes.stream().filter(RewatchEpisode::isAhead).toList();
        var beginnings = plan.beginnings(after, ahead.size());
        return withEpisodes(episodes.stream().map(episode -> episode.isAhead()
                ? episode.movedTo(beginnings.get(ahead.indexOf(episode)))
                : episode).toList());
    }

    public Rewatch stop() {
        return withStatus(Status.STOPPED);
    }

    /// It cannot go on.
    ///
    /// @param why a sentence for admins
    Rewatch fail(String why) {
        return withProblem(Status.FAILED, why);
    }

    Rewatch withStatus(Status other) {
        return withProblem(other, problem);
    }

    private Rewatch withProblem(Status newStatus, String newProblem) {
        return new Rewatch(id, channel, plan, author, locale, newStatus, role, wantsEvents, newProblem, episodes);
    }

    public Rewatch withRole(Optional<String> other) {
        return new Rewatch(id, channel, plan, author, locale, status, other, wantsEvents, problem, episodes);
    }

    /// The same after its author has had their data deleted.
    public Rewatch withoutAuthor() {
        return new Rewatch(id, channel, plan, "", locale, status, role, wantsEvents, problem, episodes);
    }

    Rewatch withWantsEvents(boolean other) {
        return new Rewatch(id, channel, plan, author, locale, status, role, other, problem, episodes);
    }

    private Rewatch withEpisodes(List<RewatchEpisode> others) {
        return new Rewatch(id, channel, plan, author, locale, status, role, wantsEvents, problem, others);
    }

    /// The same with one episode changed.
    Rewatch with(int number, UnaryOperator<RewatchEpisode> change) {
        return withEpisodes(Stream.concat(Stream.concat(episodes.stream().limit(number - 1L),
                Stream.of(change.apply(episode(number)))), episodes.stream().skip(number)).toList());
    }
}
