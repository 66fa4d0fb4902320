package okaybot.answer.interpret;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.lore.Lore;
import okaybot.lore.LoreCache;
import okaybot.lore.Named;
import okaybot.search.question.QuestionCard;
import okaybot.search.question.Statement;
import okaybot.search.question.StatementCatalog;
import okaybot.text.CommandDescriptions;

/// Completes a question that follows up on the last answer: after Gang-tae's page, `who plays him?` becomes `who plays Moon
/// Gang-tae?`. Thread-safe.
public final class FollowUps {
    private static final int MAX_SUBJECTS = 4;
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    private final CommandRegistry commands;
    private final LineInterpreter interpreter;
    private final RecentSubjects subjects;
    private final LoreCache<FollowUpWords> words = new LoreCache<>(lore -> FollowUpWords.of(lore.vocabulary()));
    private final LoreCache<StatementCatalog> catalogs = new LoreCache<>(StatementCatalog::of);
    private final LoreIndexes indexes;
    private final SourceQuestions sourceQuestions = new SourceQuestions();

    public FollowUps(CommandRegistry commands, LineInterpreter interpreter, LoreIndexes indexes, Ticker ticker) {
        this.commands = commands;
        this.interpreter = interpreter;
        this.indexes = indexes;
        this.subjects = new RecentSubjects(ticker);
    }

    /// The line of a request, complete if a pronoun stands for somebody whom it names, or if it follows up on the last answer.
    ///
    /// @param lore what the reader may know of
    /// @param ceiling the last episode that the reader has watched
    public CommandLine complete(Request request, Lore lore, int ceiling) {
        var line = request.line();
        var named = complete(line, new ClauseSubjects(words.get(lore), interpreter, lore)::complete);
        var pages = subjects.find(request).pages().stream().filter(page -> isPage(page, lore)).toList();
        return named.or(() -> Optional.of(pages).filter(all -> !all.isEmpty())
                .flatMap(all -> complete(line, text -> complete(text, all, lore, ceiling)))).orElse(line);
    }

    /// The line of a question with the one who is usually meant in place of a pronoun; empty if it has none, or names whom it means.
    ///
    /// @param lore what the reader may know of
    /// @param ceiling the last episode that the reader has watched
    public Optional<CommandLine> completeAsUsual(CommandLine line, Lore lore, int ceiling) {
        return complete(line, new UsualSubjects(words.get(lore), interpreter, indexes.engine(lore), lore,
                ceiling)::complete);
    }

    private Optional<CommandLine> complete(CommandLine line, Function<String, Optional<String>> complete) {
        var command = commands.find(line.name());
        if (command.isEmpty() || command.get().spec().hasRole(CommandRole.WHO)) {
            return complete.apply(line.text()).map(CommandLine::parse);
        }
        return command.filter(FollowUps::takesAnyText).flatMap(_ -> complete.apply(line.argument()))
                .map(text -> new CommandLine(line.name(), text));
    }

    /// Platforms hand plain text to such a command.
    private static boolean takesAnyText(Command command) {
        return Stream.of(CommandRole.ASK, CommandRole.LOOK_UP, CommandRole.WHO).anyMatch(command.spec()::hasRole);
    }

    private Optional<String> complete(String text, List<CommandLine> pages, Lore lore, int ceiling) {
        var page = pages.getFirst();
        var named = named(page, lore);
        var known = words.get(lore);
        if (named.isPresent() && known.hasPronoun(text)) {
            var namedInText = interpreter.named(text, lore).stream()
                    .filter(other -> ClauseSubjects.isSpelt(other, text)).toList();
            var others = pages.stream().flatMap(other -> named(other, lore).stream())
                    .filter(other -> ClauseSubjects.isSomebody(other) && !namedInText.contains(other)).toList();
            return Optional.of(known.replacePronouns(text, pronoun -> isOfSomebodyNamed(pronoun, text, known, lore)
                    ? Optional.empty()
                    : subject(text, others.stream().filter(other -> known.fits(pronoun.group(), other.id())).toList(),
                            lore, ceiling).map(Named::name)));
        }
        return known.withoutSubject(text).or(() -> named.flatMap(_ -> FollowUpWords.droppedSubject(text)))
                .filter(asked -> !interpreter.hasOwnSubject(asked, page, lore))
                .map(asked -> named.map(thing -> asked + " " + thing.name()).orElseGet(() -> of(page, asked)))
                .or(() -> named.flatMap(one -> betweenTwo(one, text, lore)));
    }

    /// What somebody is to another one who alone is named.
    private Optional<String> betweenTwo(Named one, String text, Lore lore) {
        return FollowUpWords.betweenTwo(text).filter(_ -> ClauseSubjects.isSomebody(one))
                .filter(_ -> interpreter.named(text, lore).size() == 1 && !interpreter.named(text, lore).contains(one))
                .map(asked -> one.name() + " " + asked);
    }

    /// What is asked of a page. Korean has the page first: 드라마 작가 is the writer of the show.
    private static String of(CommandLine page, String asked) {
        return HANGUL.matcher(asked).find()
                ? CommandDescriptions.nameOf(page.name(), Locale.KOREAN) + " " + asked
                : asked + " " + page.name();
    }

    /// The one of those for whom a pronoun may stand whom a text is about.
    private Optional<Named> subject(String text, List<Named> fitting, Lore lore, int ceiling) {
        return fitting.size() < 2
                ? fitting.stream().findFirst()
                : Optional
                        .of(indexes.engine(lore).ask(text, lore, ceiling)
                                .subject(fitting.stream().map(Named::id).toList()))
                        .flatMap(id -> fitting.stream().filter(other -> other.id().equals(id)).findFirst());
    }

    /// Whether a pronoun is about somebody who is named before it: in `does Moon-young visit her mother` it is hers.
    private boolean isOfSomebodyNamed(MatchResult pronoun, String text, FollowUpWords known, Lore lore) {
        var before = text.substring(0, pronoun.start());
        return known.isPossessive(pronoun, text) && interpreter.named(before, lore).stream()
                .anyMatch(other -> ClauseSubjects.isSpelt(other, before) && known.fits(pronoun.group(), other.id()));
    }

    /// Whom or what a page is about, if that is not the show as a whole.
    private static Optional<Named> named(CommandLine page, Lore lore) {
        return lore.named().filter(thing -> thing.id().equals(page.argument())).findFirst();
    }

    /// Remembers what an answer about the show is about: its page, and the pages that it leads to.
    public void remember(Request request, Answer answer, Lore lore) {
        if (answer.citations().isEmpty()) {
            return;
        }
        var pages = Stream.concat(Stream.of(answer.line()), answer.choices().stream().map(Choice::line))
                .map(CommandLine::question).filter(line -> isPage(line, lore)).limit(MAX_SUBJECTS).toList();
        if (!pages.isEmpty()) {
            subjects.remember(request, new RecentSubjects.Recent(pages,
                    Optional.of(answer.line().question()).filter(line -> isPage(line, lore) || isCard(line, lore))));
        }
    }

    /// The answer to a short question about the statements of the last answer, such as `since when`.
    ///
    /// @param lore what the reader may know of
    /// @param ceiling the last episode that the reader has watched
    public Optional<Interpretation> answerShort(Request request, Lore lore, int ceiling) {
        var text = asked(request.line());
        return subjects.find(request).answer().map(last -> shown(last, lore)).filter(shown -> !shown.isEmpty())
                .flatMap(shown -> interpreter.answerShort(shown, text, lore, ceiling));
    }

    /// The statements of a card, or else the first one of a page. Of whether there is a second season, its other pages tell more.
    private List<Statement> shown(CommandLine last, Lore lore) {
        return isCard(last, lore)
                ? QuestionCard.parse(last.argument(), catalogs.get(lore)).map(QuestionCard::statements)
                        .orElse(List.of())
                : catalogs.get(lore).statements().stream().filter(statement -> statement.page().equals(last.text()))
                        .limit(1).filter(first -> first.kind() != Statement.Kind.STATUS).toList();
    }

    private String asked(CommandLine line) {
        return commands.isFor(line, CommandRole.ASK) ? line.argument() : line.text();
    }

    /// The line of the last answer, if somebody asks where it comes from: `says who`.
    ///
    /// @param lore what the reader may know of
    public Optional<CommandLine> doubted(Request request, Lore lore) {
        return Optional.of(asked(request.line())).filter(sourceQuestions::isOne)
                .flatMap(_ -> subjects.find(request).answer())
                .filter(last -> isPage(last, lore) || isCard(last, lore));
    }

    /// An answer that begins with the names of its sources, and how old they are.
    public static Answer citing(Answer answer) {
        var sources = answer.citations().stream()
                .map(source -> "%s (%s)".formatted(source.name(), source.shortDate())).toList();
        return sources.isEmpty()
                ? answer
                : answer.beginningWith(QuestionMessages.in(answer.locale()).saidBy(String.join(", ", sources),
                        sources.size()));
    }

    /// Whether a line shows statements that the reader may know of.
    private boolean isCard(CommandLine line, Lore lore) {
        return commands.find(line.name()).filter(command -> command.spec().hasRole(CommandRole.ASK))
                .flatMap(command -> command.argument(line.argument(), lore)).filter(line.argument()::equals)
                .isPresent();
    }

    /// Whether a line has an answer that the reader may know of.
    private boolean isPage(CommandLine line, Lore lore) {
        return commands.find(line.name()).filter(command -> command.spec().isLookUp())
                .filter(command -> line.argument().isEmpty() || command.spec().option()
                        .filter(option -> option.containsId(lore, line.argument())).isPresent())
                .isPresent();
    }
}
