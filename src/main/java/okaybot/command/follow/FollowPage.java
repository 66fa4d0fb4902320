package okaybot.command.follow;

import java.util.Arrays;
import java.util.List;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Span;
import okaybot.command.settings.AdminRequest;
import okaybot.messenger.PlaceFormatter;
import okaybot.schedule.follow.Follow;
import okaybot.schedule.follow.FollowLines;
import okaybot.schedule.follow.FollowStore;
import okaybot.schedule.follow.FollowTopic;
import okaybot.schedule.follow.NewsScheduler;

/// What an admin reads about the news that places follow.
record FollowPage(AdminRequest admin, NewsScheduler news) {
    private static final CommandLine LINE = CommandLine.of(FollowLines.COMMAND);

    /// What is followed in the server or chat, and what can be done about that here.
    Answer list() {
        return list(messages().title());
    }

    private Answer list(String title) {
        var follows = news.list(admin.here().outermost());
        var builder = new AnswerBuilder(admin.lore());
        if (follows.isEmpty()) {
            builder.text(messages().none());
        } else {
            builder.lines(follows.stream().map(follow -> List.<Span>of(new Span.Plain(line(follow)))).toList());
        }
        Arrays.stream(FollowTopic.values()).forEach(topic -> addChoice(isFollowed(topic, follows), topic, builder));
        return builder.build(title, LINE);
    }

    private String line(Follow follow) {
        var place = admin.name(follow.place());
        return follow.isPaused()
                ? messages().pausedLine(place, name(follow.topic()), follow.problem())
                : messages().line(place, name(follow.topic()));
    }

    private boolean isFollowed(FollowTopic topic, List<Follow> follows) {
        return follows.stream().anyMatch(follow -> follow.topic() == topic && !follow.isPaused()
                && follow.place().path().equals(admin.here().path()));
    }

    private void addChoice(boolean isFollowed, FollowTopic topic, AnswerBuilder builder) {
        if (isFollowed) {
            builder.choice(isSeason2(topic) ? messages().stopSeason2() : messages().stopContent(),
                    FollowLines.COMMAND, FollowLines.stop(topic));
        } else {
            builder.choice(isSeason2(topic) ? messages().followSeason2() : messages().followContent(),
                    FollowLines.COMMAND, topic.word());
        }
    }

    /// Whether something can be posted here is asked now, and not when there is news.
    Answer follow(FollowTopic topic) {
        if (!admin.here().isInnermostKnown()) {
            return notSaved(admin.messages().placeUnknown(PlaceFormatter.unknownLevels(admin.here(), admin.locale())));
        }
        if (!admin.settings(admin.here()).answers()) {
            return notSaved(messages().silent(here()));
        }
        return admin.schedulingProblem(admin.here()).map(this::notSaved).orElseGet(() -> save(topic));
    }

    private Answer save(FollowTopic topic) {
        var isSaved = news.follow(admin.here(), topic, admin.request().viewer().id(), admin.locale());
        if (!isSaved) {
            return notSaved(messages().tooMany(FollowStore.MAX_FOLLOWS));
        }
        var builder = new AnswerBuilder(admin.lore())
                .text(isSeason2(topic) ? messages().season2Since(here()) : messages().contentSince(here()));
        addChoice(true, topic, builder);
        return builder.choice(messages().title(), FollowLines.COMMAND, "")
                .build(messages().followedIn(here()), LINE);
    }

    Answer stop(List<FollowTopic> topics) {
        var stopped = topics.stream().filter(topic -> news.stop(admin.here(), topic)).toList();
        if (stopped.isEmpty()) {
            return list(messages().notFollowed());
        }
        var builder = new AnswerBuilder(admin.lore());
        stopped.forEach(topic -> {
            builder.text(messages().stoppedWhat(name(topic)));
            addChoice(false, topic, builder);
        });
        return builder.build(messages().stoppedIn(here()), LINE);
    }

    private Answer notSaved(String reason) {
        return Answer.ofError(messages().notSaved(), reason, List.of(), LINE, admin.locale());
    }

    private String here() {
        return admin.name(admin.here());
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
