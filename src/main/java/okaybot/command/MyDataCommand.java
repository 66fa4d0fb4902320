package okaybot.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.DateFormatter;
import okaybot.answer.Request;
import okaybot.answer.Span;
import okaybot.command.api.Command;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Keyword;
import okaybot.command.api.ListPart;
import okaybot.command.context.CommandContext;
import okaybot.command.settings.SettingsFormatter;
import okaybot.lore.Lore;
import okaybot.messenger.PlaceFormatter;
import okaybot.report.MistakeReport;
import okaybot.report.ReportStore;
import okaybot.schedule.PostScheduler;
import okaybot.schedule.ScheduleStore;
import okaybot.schedule.ScheduledPost;
import okaybot.schedule.follow.FollowStore;
import okaybot.schedule.follow.NewsScheduler;
import okaybot.schedule.rewatch.RewatchScheduler;
import okaybot.schedule.rewatch.RewatchStore;
import okaybot.settings.SettingsStore;
import okaybot.settings.ViewerSettings;
import okaybot.text.Languages;
import okaybot.unanswered.UnansweredQuestions;

/// Shows what is stored about the asker, and deletes it.
final class MyDataCommand extends Command {
    private static final String NAME = "mydata";
    /// About as many as fit into one message.
    private static final int CHANGES_PER_ANSWER = 20;
    private static final int ITEMS_PER_ANSWER = 10;
    private static final String SHOW = "show";
    private static final String DELETE = "delete";

    private final SettingsStore store;
    private final Optional<UnansweredQuestions> unanswered;
    private final Optional<ReportStore> reports;
    private final Optional<ScheduleStore> posts;
    private final Optional<FollowStore> follows;
    private final Optional<RewatchStore> rewatches;

    MyDataCommand(CommandContext context) {
        super(CommandSpec.named(NAME).option("what", (typed, locale) -> PrivacyMessages.in(locale).unknown(typed),
                MyDataCommand::keywords).personal());
        this.store = context.settings().store();
        this.unanswered = context.feedback().unanswered();
        this.reports = context.feedback().reports();
        this.posts = context.schedulers().posts().map(PostScheduler::store);
        this.follows = context.schedulers().news().map(NewsScheduler::store);
        this.rewatches = context.schedulers().rewatches().map(RewatchScheduler::store);
    }

    private static List<Keyword> keywords(Lore lore) {
        var messages = PrivacyMessages.in(lore.locale());
        return List.of(Keyword.of(SHOW, messages.showKeyword(), "export"),
                Keyword.of(DELETE, messages.deleteKeyword(), "forget", "erase"));
    }

    /// Showing data reads the change log.
    @Override
    public int cost(String argument) {
        return HIGH_COST;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        var part = ListPart.parse(request.argument().toLowerCase(Locale.ROOT), CHANGES_PER_ANSWER);
        return switch (part.words()) {
            case "", SHOW, "export" -> show(request.viewer().id(), part, lore);
            case DELETE, "forget", "erase" -> delete(request.viewer().id(), lore);
            default -> spec().option().orElseThrow().notFound(request, lore);
        };
    }

    private Answer show(String viewer, ListPart part, Lore lore) {
        var messages = PrivacyMessages.in(lore.locale());
        var data = store.viewerData(viewer, part.skip(), part.size());
        var builder = new AnswerBuilder(lore);
        builder.fact(messages.name(), viewer);
        data.settings().progress()
                .ifPresent(episode -> builder.fact(messages.watched(), messages.watchedEpisode(episode)));
        data.settings().language().map(Languages::nearest)
                .ifPresent(language -> builder.fact(messages.language(), Languages.name(language)));
        int questions = unanswered.map(counted -> counted.countOf(viewer)).orElse(0);
        if (questions > 0) {
            builder.fact(messages.unansweredHeld(), messages.unansweredCount(questions));
        }
        var reported = reports.map(kept -> kept.findByReporter(viewer)).orElse(List.of());
        if (!reported.isEmpty()) {
            builder.fact(messages.reportsHeld(), messages.reportCount(reported.size()))
                    .lines(reported.stream().limit(ITEMS_PER_ANSWER).map(report -> report(report, lore)).toList());
        }
        var scheduled = posts.map(kept -> kept.findByAuthor(viewer)).orElse(List.of());
        if (!scheduled.isEmpty()) {
            builder.fact(messages.postsHeld(), messages.postCount(scheduled.size()))
                    .lines(scheduled.stream().limit(ITEMS_PER_ANSWER).map(post -> post(post, lore)).toList());
        }
        int followed = follows.map(kept -> kept.findByAuthor(viewer).size()).orElse(0);
        if (followed > 0) {
            builder.fact(messages.followsHeld(), messages.followCount(followed));
        }
        var isInRewatches = addRewatches(viewer, messages, builder);
        part.range(data.changeCount(), lore.locale())
                .ifPresent(range -> builder.fact(messages.changesShown(), messages.newestFirst(range)));
        if (!data.changes().isEmpty()) {
            builder.lines(data.changes().stream().map(change -> List.<Span>of(
                    new Span.Plain(SettingsFormatter.ownChange(change, lore.locale())))).toList());
        }
        part.previous().ifPresent(newer -> builder.choice(messages.newer(), NAME, newer.text()));
        part.next(data.changeCount()).ifPresent(older -> builder.choice(messages.older(), NAME, older.text()));
        if (data.settings().equals(ViewerSettings.NONE) && data.changeCount() == 0 && questions == 0
                && reported.isEmpty() && scheduled.isEmpty() && followed == 0 && !isInRewatches) {
            builder.text(messages.nothing());
        } else {
            builder.choice(messages.delete(), NAME, DELETE);
        }
        return builder.build(messages.held(), new CommandLine(NAME, part.skip() == 0 ? "" : part.text()));
    }

    /// @return whether there are any
    private boolean addRewatches(String viewer, PrivacyMessages messages, AnswerBuilder builder) {
        var joined = rewatches.map(kept -> kept.members().findByViewer(viewer).size()).orElse(0);
        var setUp = rewatches.map(kept -> kept.findByAuthor(viewer).size()).orElse(0);
        if (joined + setUp > 0) {
            builder.fact(messages.rewatches(), messages.rewatchCount(joined, setUp));
        }
        return joined + setUp > 0;
    }

    private static List<Span> report(MistakeReport report, Lore lore) {
        var day = LocalDate.ofInstant(report.at(), ZoneOffset.UTC);
        return List.of(new Span.Plain(PrivacyMessages.in(lore.locale())
                .report(new DateFormatter(lore.locale()).day(day), report.text())));
    }

    private static List<Span> post(ScheduledPost post, Lore lore) {
        return List.of(new Span.Plain(PrivacyMessages.in(lore.locale()).scheduledPost(post.line(),
                PlaceFormatter.address(post.place().path(), lore.locale()))));
    }

    private Answer delete(String viewer, Lore lore) {
        store.forget(viewer);
        unanswered.ifPresent(questions -> questions.forget(viewer));
        reports.ifPresent(kept -> kept.forgetReporter(viewer));
        posts.ifPresent(kept -> kept.forgetAuthor(viewer));
        follows.ifPresent(kept -> kept.forgetAuthor(viewer));
        rewatches.ifPresent(kept -> kept.members().forget(viewer));
        var messages = PrivacyMessages.in(lore.locale());
        return new AnswerBuilder(lore).text(messages.remains()).build(messages.deleted(), CommandLine.of(NAME));
    }
}
