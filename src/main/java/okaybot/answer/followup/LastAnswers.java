package okaybot.answer.followup;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.answer.interpret.ReaderView;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.lore.Lore;
import okaybot.lore.LoreCache;
import okaybot.search.statement.QuestionCard;
import okaybot.search.statement.Statement;
import okaybot.search.statement.StatementCatalog;

/// What the last answers to a reader told, as far as the reader may still know of it. Thread-safe.
final class LastAnswers {
    private static final int MAX_SUBJECTS = 4;

    private final CommandRegistry commands;
    private final RecentSubjects subjects;
    private final LoreCache<StatementCatalog> catalogs = new LoreCache<>(StatementCatalog::of);

    LastAnswers(CommandRegistry commands, Ticker ticker) {
        this.commands = commands;
        this.subjects = new RecentSubjects(ticker);
    }

    /// Remembers what an answer about the show is about: its page, and the pages that it leads to.
    void remember(Request request, Answer answer, Lore lore) {
        if (answer.citations().isEmpty()) {
            return;
        }
        var own = Optional.of(answer.line().question()).filter(line -> isOwn(line, lore));
        var pages = Stream.concat(Stream.of(answer.line()), answer.choices().stream().map(Choice::line))
                .map(CommandLine::question).filter(line -> commands.isPage(line, lore)).limit(MAX_SUBJECTS).toList();
        if (!pages.isEmpty() || own.isPresent()) {
            subjects.remember(request,
                    new RecentSubjects.Recent(pages.isEmpty() ? own.stream().toList() : pages, own));
        }
    }

    /// Remembers that the last question was about something else than the show.
    void leave(Request request) {
        subjects.leave(request);
    }

    /// Whether the last question was about something else than the show.
    boolean isLeft(Request request) {
        return subjects.isLeft(request);
    }

    /// The page of the last answer; empty if it has none of its own.
    Optional<CommandLine> page(Request request, Lore lore) {
        return subjects.find(request).pages().stream().limit(1).filter(page -> commands.isPage(page, lore)).findFirst();
    }

    /// The pages of the last answers, the last first.
    List<CommandLine> pages(Request request, Lore lore) {
        return subjects.find(request).pages().stream().filter(page -> commands.isPage(page, lore)).toList();
    }

    /// The line of the last answer.
    Optional<CommandLine> line(Request request, Lore lore) {
        return subjects.find(request).answer().filter(last -> isOwn(last, lore));
    }

    /// The statements of the last answer, the most important first.
    List<Statement> statements(Request request, ReaderView reader) {
        return subjects.find(request).answer().stream().flatMap(last -> statements(last, reader.lore()))
                .filter(statement -> statement.after() <= reader.ceiling()).toList();
    }

    /// Those of a card, or else the first one of a page. Of whether there is a second season, its other pages tell more.
    private Stream<Statement> statements(CommandLine last, Lore lore) {
        return isCard(last, lore)
                ? QuestionCard.parse(last.argument(), catalogs.get(lore)).stream()
                        .flatMap(card -> card.statements().stream())
                : onPage(last, lore).stream().limit(1).filter(first -> first.kind() != Statement.Kind.STATUS);
    }

    private List<Statement> onPage(CommandLine page, Lore lore) {
        return catalogs.get(lore).onPage(page.text());
    }

    /// Whether a line holds nothing that somebody typed, and shows what the reader may know of.
    private boolean isOwn(CommandLine line, Lore lore) {
        return commands.isPage(line, lore) || isCard(line, lore) || !onPage(line, lore).isEmpty();
    }

    /// Whether a line shows statements that the reader may know of.
    private boolean isCard(CommandLine line, Lore lore) {
        return commands.find(line.name()).filter(command -> command.spec().hasRole(CommandRole.ASK))
                .flatMap(command -> command.argument(line.argument(), lore)).filter(line.argument()::equals)
                .isPresent();
    }
}
