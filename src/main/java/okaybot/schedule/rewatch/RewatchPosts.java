package okaybot.schedule.rewatch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Span;
import okaybot.lore.Lore;
import okaybot.messenger.PlannedEvent;
import okaybot.text.MultilingualSentence;

/// What a rewatch posts to its channel and its threads, and what it tells people in private. None of it is a spoiler for those who
/// read it there.
///
/// @param lore in the language of those who read it
record RewatchPosts(Rewatch rewatch, Lore lore) {
    /// How many questions there are to talk about.
    static final int QUESTIONS = 8;

    private static final CommandLine STATUS = RewatchLines.line();

    private RewatchPostMessages messages() {
        return RewatchPostMessages.in(lore.locale());
    }

    private RewatchCalendar calendar() {
        return new RewatchCalendar(rewatch, lore.locale());
    }

    Answer invitation() {
        return builder().text(messages().invitationText(rewatch.episodes().size())).lines(calendar().lines(0))
                .text(calendar().zone()).choice(messages().join(), RewatchLines.COMMAND, RewatchLines.JOIN)
                .build(messages().invitation(lore.show().title()), RewatchLines.line(RewatchLines.CALENDAR));
    }

    Answer announcement(RewatchEpisode episode) {
        return builder().lines(List.of(calendar().countdown(episode)))
                .choice(messages().join(), RewatchLines.COMMAND, RewatchLines.JOIN)
                .choice(messages().calendar(), RewatchLines.COMMAND, RewatchLines.CALENDAR)
                .build(messages().beginsSoon(episode.number()), STATUS);
    }

    /// For one person.
    ///
    /// @param channel its name
    Answer reminder(RewatchEpisode episode, String channel) {
        var off = RewatchLines.line(RewatchLines.REMIND, RewatchLines.OFF, rewatch.id());
        return builder().text(messages().reminderPlace(channel)).lines(List.of(calendar().countdown(episode)))
                .choice(messages().noReminders(), off.name(), off.argument())
                .build(messages().beginsSoon(episode.number()), STATUS);
    }

    Answer beginning(RewatchEpisode episode) {
        return builder().text(episode.thread().isPresent()
                ? messages().beginInThread(threadName(episode))
                : messages().beginHere())
                .choice(messages().join(), RewatchLines.COMMAND, RewatchLines.JOIN)
                .build(messages().beginsNow(episode.number()), STATUS);
    }

    String threadName(RewatchEpisode episode) {
        return messages().episode(episode.number());
    }

    /// The first post of a thread.
    Answer opening(RewatchEpisode episode) {
        var builder = builder().text(messages().threadRule(episode.number()));
        if (episode.number() > 1) {
            builder.choice(messages().storySoFar(), "recap", Integer.toString(episode.number() - 1));
        }
        return builder.build(threadName(episode), STATUS);
    }

    /// What to talk about after an episode.
    ///
    /// @param ceiling the last episode that may be talked about where it is posted
    Answer talk(RewatchEpisode episode, int ceiling) {
        var topics = TalkTopics.after(Math.min(episode.number(), ceiling), lore);
        var lines = new ArrayList<String>();
        lines.add(messages().talkQuestion((episode.number() - 1) % QUESTIONS));
        topics.themes().forEach(theme -> lines.add(messages().talkTheme(theme.name())));
        topics.disputes().forEach(dispute -> lines.add(messages().talkDispute(dispute.point())));
        var choices = topics.themes().stream()
                .map(theme -> new Choice(theme.name(), new CommandLine("themes", theme.id()))).toList();
        return builder().lines(lines.stream().map(line -> List.<Span>of(new Span.Plain(line))).toList())
                .build(messages().talk(episode.number()), STATUS).withChoices(choices);
    }

    Answer farewell() {
        return builder().text(messages().finishedThanks(
                (int) rewatch.episodes().stream().filter(episode -> episode.stage() == RewatchEpisode.Stage.WATCHED)
                        .count()))
                .build(messages().finished(), STATUS);
    }

    /// For whoever has set up the rewatch.
    ///
    /// @param channel its name
    Answer failure(String channel) {
        return builder().text(Stream.of(messages().failedBecause(channel,
                MultilingualSentence.in(rewatch.problem(), lore.locale())), messages().failedResume())
                .toList()).build(messages().failed(), STATUS);
    }

    PlannedEvent event(RewatchEpisode episode) {
        return new PlannedEvent(messages().eventName(lore.show().title(), episode.number()),
                messages().eventDescription(episode.number()), episode.begins(), episode.ends());
    }

    private AnswerBuilder builder() {
        return new AnswerBuilder(lore);
    }
}
