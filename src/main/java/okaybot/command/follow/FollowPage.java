package okaybot.command.follow;

import java.util.Arrays;
import java.util.List;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Span;
import okaybot.command.api.ListPart;
import okaybot.command.settings.AdminRequest;
import okaybot.command.settings.grammar.SettingsInput;
import okaybot.messenger.PlaceFormatter;
import okaybot.place.Place;
import okaybot.schedule.follow.Follow;
import okaybot.schedule.follow.FollowLines;
import okaybot.schedule.follow.FollowStore;
import okaybot.schedule.follow.FollowTopic;
import okaybot.schedule.follow.NewsScheduler;
import okaybot.text.MultilingualSentence;

/// What an admin reads about the news that places follow.
///
/// @param place what can be changed
record FollowPage(AdminRequest admin, NewsScheduler news, Place place) {
    static final int PER_PAGE = 6;
    private static final CommandLine LINE = CommandLine.of(FollowLines.COMMAND);

    /// What is followed in the server or chat, and what can be done about that.
    Answer list(ListPart part) {
        return list(messages().title(), part);
    }

    private Answer list(String title, ListPart typed) {
        var follows = news.list(admin.here().outermost());
        var part = typed.within(follows.size());
        var shown = follows.stream().skip(part.skip()).limit(PER_PAGE).toList();
        var builder = new AnswerBuilder(admin.lore());
        if (follows.isEmpty()) {
            builder.text(messages().none());
        } else {
            builder.lines(shown.stream().map(follow -> List.<Span>of(new Span.Plain(line(follow)))).toList());
        }
        Arrays.stream(FollowTopic.values()).forEach(topic -> addChoices(topic, follows, builder));
        shown.stream().filter(follow -> !isHere(follow)).forEach(follow -> addStopElsewhere(follow, builder));
        part.addChoices(builder, follows.size(), messages().previous(), messages().more(),
                text -> new CommandLine(FollowLines.COMMAND, text));
        return builder.build(title, part.skip() == 0 ? LINE : new CommandLine(FollowLines.COMMAND, part.text()));
    }

    private String line(Follow follow) {
        var place = admin.name(follow.place());
        return follow.isPaused()
                ? messages().pausedLine(place, name(follow.topic()),
                        MultilingualSentence.in(follow.problem(), admin.locale()))
                : messages().line(place, name(follow.topic()));
    }

    private boolean isHere(Follow follow) {
        return follow.place().path().equals(place.path());
    }

    /// What is paused can be followed again, or stopped.
    private void addChoices(FollowTopic topic, List<Follow> follows, AnswerBuilder builder) {
        var here = follows.stream().filter(follow -> follow.topic() == topic && isHere(follow)).findFirst();
        if (here.filter(follow -> !follow.isPaused()).isEmpty()) {
            addFollow(topic, builder);
        }
        here.ifPresent(_ -> addStop(topic, builder));
    }

    private void addFollow(FollowTopic topic, AnswerBuilder builder) {
        builder.choice(isSeason2(topic) ? messages().followSeason2() : messages().followContent(),
                FollowLines.COMMAND, words(place, topic.word()));
    }

    private void addStop(FollowTopic topic, AnswerBuilder builder) {
        builder.choice(isSeason2(topic) ? messages().stopSeason2() : messages().stopContent(),
                FollowLines.COMMAND, words(place, FollowLines.stop(topic)));
    }

    private void addStopElsewhere(Follow follow, AnswerBuilder builder) {
        var name = admin.name(follow.place());
        builder.choice(isSeason2(follow.topic()) ? messages().stopSeason2In(name) : messages().stopContentIn(name),
                FollowLines.COMMAND, words(follow.place(), FollowLines.stop(follow.topic())));
    }

    /// What means the same wherever it is typed in the server or chat.
    private String words(Place about, String words) {
        return about.path().equals(admin.here().path()) ? words : SettingsInput.inPlace(about, words);
    }

    /// Whether something can be posted there is asked now, and not when there is news.
    Answer follow(FollowTopic topic) {
        if (!place.isInnermostKnown()) {
            return notSaved(admin.messages().placeUnknown(PlaceFormatter.unknownLevels(place, admin.locale())));
        }
        if (!admin.settings(place).answers()) {
            return notSaved(messages().silent(name()));
        }
        return admin.schedulingProblem(place).map(this::notSaved).orElseGet(() -> save(topic));
    }

    private Answer save(FollowTopic topic) {
        var isSaved = news.follow(place, topic, admin.request().viewer().id(), admin.locale());
        if (!isSaved) {
            return notSaved(messages().tooMany(FollowStore.MAX_FOLLOWS));
        }
        var builder = new AnswerBuilder(admin.lore())
                .text(isSeason2(topic) ? messages().season2Since(name()) : messages().contentSince(name()));
        addStop(topic, builder);
        return builder.choice(messages().title(), FollowLines.COMMAND, "")
                .build(messages().followedIn(name()), LINE);
    }

    Answer stop(List<FollowTopic> topics) {
        var stopped = topics.stream().filter(topic -> news.stop(place, topic)).toList();
        if (stopped.isEmpty()) {
            return list(messages().notFollowed(), ListPart.parse("", PER_PAGE));
        }
        var builder = new AnswerBuilder(admin.lore());
        stopped.forEach(topic -> {
            builder.text(messages().stoppedWhat(name(topic)));
            addFollow(topic, builder);
        });
        return builder.build(messages().stoppedIn(name()), LINE);
    }

    private Answer notSaved(String reason) {
        return Answer.ofError(messages().notSaved(), reason, List.of(), LINE, admin.locale());
    }

    private String name() {
        return admin.name(place);
    }

    private String name(FollowTopic topic) {
        return isSeason2(topic) ? messages().season2() : messages().content();
    }

    private static boolean isSeason2(FollowTopic topic) {
        return topic == FollowTopic.SEASON2;
    }

    private FollowMessages messages() {
        return FollowMessages.in(admin.locale());
    }
}
