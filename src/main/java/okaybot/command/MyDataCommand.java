package okaybot.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Keyword;
import okaybot.command.api.ListPart;
import okaybot.command.context.CommandContext;
import okaybot.lore.Lore;
import okaybot.report.ReportStore;
import okaybot.schedule.PostScheduler;
import okaybot.schedule.ScheduleStore;
import okaybot.schedule.follow.FollowStore;
import okaybot.schedule.follow.NewsScheduler;
import okaybot.schedule.rewatch.RewatchScheduler;
import okaybot.schedule.rewatch.RewatchStore;
import okaybot.settings.SettingsStore;
import okaybot.unanswered.UnansweredQuestions;

/// Shows what is stored about the asker, and deletes it.
final class MyDataCommand extends Command {
    /// About as many as fit into one message.
    private static final int CHANGES_PER_ANSWER = 20;
    private static final String SHOW = "show";

    private final SettingsStore store;
    private final Optional<UnansweredQuestions> unanswered;
    private final Optional<ReportStore> reports;
    private final Optional<ScheduleStore> posts;
    private final Optional<FollowStore> follows;
    private final Optional<RewatchStore> rewatches;

    MyDataCommand(CommandContext context) {
        super(CommandSpec.named(MyDataPage.COMMAND)
                .option("what", (typed, locale) -> PrivacyMessages.in(locale).unknown(typed),
                        MyDataCommand::keywords)
                .personal());
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
                Keyword.of(MyDataPage.DELETE, messages.deleteKeyword(), "forget", "erase"));
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
            case MyDataPage.DELETE, "forget", "erase" -> delete(request.viewer().id(), lore);
            default -> spec().option().orElseThrow().notFound(request, lore);
        };
    }

    private Answer show(String viewer, ListPart part, Lore lore) {
        var data = store.viewerData(viewer, part.skip(), part.size());
        var page = new MyDataPage(viewer, lore);
        page.addSettings(data.settings());
        page.addQuestions(unanswered.map(counted -> counted.countOf(viewer)).orElse(0));
        page.addReports(reports.map(kept -> kept.findByReporter(viewer)).orElse(List.of()));
        page.addPosts(posts.map(kept -> kept.findByAuthor(viewer)).orElse(List.of()));
        page.addFollows(follows.map(kept -> kept.findByAuthor(viewer).size()).orElse(0));
        page.addRewatches(rewatches.map(kept -> kept.members().findByViewer(viewer).size()).orElse(0),
                rewatches.map(kept -> kept.findByAuthor(viewer).size()).orElse(0));
        page.addChanges(data.changes(), part, data.changeCount());
        return page.build(part.skip() == 0 ? "" : part.text());
    }

    private Answer delete(String viewer, Lore lore) {
        store.forget(viewer);
        unanswered.ifPresent(questions -> questions.forget(viewer));
        reports.ifPresent(kept -> kept.forgetReporter(viewer));
        posts.ifPresent(kept -> kept.forgetAuthor(viewer));
        follows.ifPresent(kept -> kept.forgetAuthor(viewer));
        rewatches.ifPresent(kept -> kept.members().forget(viewer));
        var messages = PrivacyMessages.in(lore.locale());
        return new AnswerBuilder(lore).text(messages.remains()).build(messages.deleted(),
                CommandLine.of(MyDataPage.COMMAND));
    }
}
