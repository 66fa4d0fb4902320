package okaybot.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.DateFormatter;
import okaybot.answer.Span;
import okaybot.command.api.ListPart;
import okaybot.command.settings.SettingsFormatter;
import okaybot.lore.Lore;
import okaybot.messenger.PlaceFormatter;
import okaybot.report.MistakeReport;
import okaybot.schedule.ScheduledPost;
import okaybot.settings.SettingChange;
import okaybot.settings.ViewerSettings;
import okaybot.text.Languages;

/// Shows what is stored about a viewer. What there is nothing of has no line.
final class MyDataPage {
    static final String COMMAND = "mydata";
    static final String DELETE = "delete";
    private static final int ITEMS_PER_ANSWER = 10;

    private final Lore lore;
    private final PrivacyMessages messages;
    private final AnswerBuilder builder;
    private boolean isEmpty = true;

    MyDataPage(String viewer, Lore lore) {
        this.lore = lore;
        this.messages = PrivacyMessages.in(lore.locale());
        this.builder = new AnswerBuilder(lore).fact(messages.name(), viewer);
    }

    void addSettings(ViewerSettings settings) {
        isEmpty &= settings.equals(ViewerSettings.NONE);
        settings.progress().ifPresent(episode -> add(messages.watched(), messages.watchedEpisode(episode)));
        settings.language().map(Languages::nearest)
                .ifPresent(language -> add(messages.language(), Languages.name(language)));
    }

    void addQuestions(int count) {
        if (count > 0) {
            add(messages.unansweredHeld(), messages.unansweredCount(count));
        }
    }

    void addReports(List<MistakeReport> reports) {
        if (!reports.isEmpty()) {
            add(messages.reportsHeld(), messages.reportCount(reports.size()));
            addLines(reports.stream().limit(ITEMS_PER_ANSWER).map(report -> messages
                    .report(new DateFormatter(lore.locale()).day(LocalDate.ofInstant(report.at(), ZoneOffset.UTC)),
                            report.text()))
                    .toList());
        }
    }

    void addPosts(List<ScheduledPost> posts) {
        if (!posts.isEmpty()) {
            add(messages.postsHeld(), messages.postCount(posts.size()));
            addLines(posts.stream().limit(ITEMS_PER_ANSWER).map(post -> messages.scheduledPost(post.line(),
                    PlaceFormatter.address(post.place().path(), lore.locale()))).toList());
        }
    }

    void addFollows(int count) {
        if (count > 0) {
            add(messages.followsHeld(), messages.followCount(count));
        }
    }

    void addRewatches(int joined, int setUp) {
        if (joined + setUp > 0) {
            add(messages.rewatches(), messages.rewatchCount(joined, setUp));
        }
    }

    /// @param part which of the viewer's changes these are
    /// @param count how many there are in all
    void addChanges(List<SettingChange> changes, ListPart part, int count) {
        isEmpty &= count == 0;
        part.range(count, lore.locale())
                .ifPresent(range -> builder.fact(messages.changesShown(), messages.newestFirst(range)));
        addLines(changes.stream().map(change -> SettingsFormatter.ownChange(change, lore.locale())).toList());
        part.addChoices(builder, count, messages.newer(), messages.older(), text -> new CommandLine(COMMAND, text));
    }

    private void add(String label, String value) {
        builder.fact(label, value);
        isEmpty = false;
    }

    private void addLines(List<String> lines) {
        if (!lines.isEmpty()) {
            builder.lines(lines.stream().map(line -> List.<Span>of(new Span.Plain(line))).toList());
        }
    }

    /// @param argument of the command that shows this page
    Answer build(String argument) {
        if (isEmpty) {
            builder.text(messages.nothing());
        } else {
            builder.choice(messages.delete(), COMMAND, DELETE);
        }
        return builder.build(messages.held(), new CommandLine(COMMAND, argument));
    }
}
