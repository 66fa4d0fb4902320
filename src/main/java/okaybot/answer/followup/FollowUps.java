package okaybot.answer.followup;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.answer.interpret.Interpretation;
import okaybot.answer.interpret.LineInterpreter;
import okaybot.answer.interpret.QuestionMessages;
import okaybot.answer.interpret.ReaderView;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.lore.Lazy;
import okaybot.lore.Lore;
import okaybot.lore.LoreCache;
import okaybot.lore.Named;
import okaybot.lore.view.LanguageScript;
import okaybot.search.statement.Statement;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;
import okaybot.text.CommandDescriptions;

/// Completes a question that follows up on the last answer: after Gang-tae's page, `who plays him?` becomes `who plays Moon
/// Gang-tae?`. Thread-safe.
public final class FollowUps {
    private final CommandRegistry commands;
    private final LineInterpreter interpreter;
    private final LastAnswers last;
    private final LoreCache<FollowUpWords> words = new LoreCache<>(lore -> FollowUpWords.of(lore.vocabulary()));
    private final Lazy<SourceQuestions> sourceQuestions = new Lazy<>(SourceQuestions::new);
    private final ShownQuestions shownQuestions = new ShownQuestions();
    private final Lazy<List<WordPattern>> otherShows = new Lazy<>(() -> WordFile.patternsOfAll("other-shows"));

    /// Remembers the last answers for as long as the ticker tells.
    public FollowUps(CommandRegistry commands, LineInterpreter interpreter, Ticker ticker) {
        this.commands = commands;
        this.interpreter = interpreter;
        this.last = new LastAnswers(commands, ticker);
    }

    /// The line of a request, complete if a pronoun stands for somebody whom it names, or if it follows up on the last answer.
    public CommandLine complete(Request request, ReaderView reader) {
        var lore = reader.lore();
        var shown = last.statements(request, reader);
        var place = complete(request.line(), text -> ShownWords.withPlace(text, shown));
        if (place.isPresent()) {
            return place.get();
        }
        var line = complete(request.line(), text -> ShownWords.corrected(text, shown)
                .or(() -> shownQuestions.completeWithin(text, clause -> interpreter.named(clause, lore), lore))
                .or(() -> shownQuestions.complete(text, clause -> interpreter.named(clause, lore),
                        () -> people(request, shown, lore), shown, lore)))
                .orElse(request.line());
        var clauses = new ClauseSubjects(words.get(lore), interpreter, lore);
        return complete(line, clauses::complete)
                .or(() -> complete(line, described(reader)::complete))
                .or(() -> complete(line, text -> withPeople(text, request, reader, 0)
                        .map(named -> clauses.complete(named).orElse(named))))
                .or(() -> last.page(request, lore)
                        .flatMap(page -> complete(line, text -> withSubject(text, page, lore))))
                .orElse(line);
    }

    /// The line of a request with somebody else of the last answers in place of a pronoun than [#complete] puts there.
    public Optional<CommandLine> completeOtherwise(Request request, ReaderView reader) {
        return complete(request.line(), text -> withPeople(text, request, reader, 1))
                .filter(other -> !other.equals(request.line()));
    }

    /// The line of a request with the last source in place of `it`; empty if the last answer was about none.
    public Optional<CommandLine> completeWithSource(Request request, ReaderView reader) {
        return last.statements(request, reader).stream().limit(1).map(Statement::subject)
                .flatMap(id -> reader.lore().sources().stream().filter(source -> source.id().equals(id))).findFirst()
                .flatMap(source -> complete(request.line(), text -> Optional.of(ShownWords.withText(
                        withPeople(text, request, reader, 0).orElse(text), source.name()))))
                .filter(line -> !line.equals(request.line()));
    }

    /// The line of a question with the one who is usually meant in place of a pronoun; empty if it has none, or names whom it means.
    public Optional<CommandLine> completeAsUsual(CommandLine line, ReaderView reader) {
        var usual = new UsualSubjects(words.get(reader.lore()), interpreter, reader);
        return complete(line, text -> usual.complete(text).filter(_ -> !described(reader).describesAny(text)));
    }

    private DescribedSubjects described(ReaderView reader) {
        return new DescribedSubjects(words.get(reader.lore()), interpreter, reader);
    }

    private Optional<CommandLine> complete(CommandLine line, Function<String, Optional<String>> complete) {
        var command = commands.find(line.name());
        if (command.isEmpty() || command.get().spec().hasRole(CommandRole.WHO)) {
            return complete.apply(line.text()).map(CommandLine::parse);
        }
        return command.filter(named -> takesAnyText(named) && !line.argument().isEmpty())
                .flatMap(_ -> complete.apply(line.argument()))
                .map(text -> new CommandLine(line.name(), text));
    }

    /// Platforms hand plain text to such a command.
    private static boolean takesAnyText(Command command) {
        return Stream.of(CommandRole.ASK, CommandRole.LOOK_UP, CommandRole.WHO).anyMatch(command.spec()::hasRole);
    }

    /// @param passedOver how many who fit a pronoun are not meant
    private Optional<String> withPeople(String text, Request request, ReaderView reader, int passedOver) {
        var known = words.get(reader.lore());
        if (!known.hasPronoun(text)) {
            return Optional.empty();
        }
        var people = people(request, last.statements(request, reader), reader.lore());
        if (people.isEmpty() || interpreter.asksForRoleOfDescribed(text, reader)) {
            return Optional.empty();
        }
        return Optional.of(new PronounSubjects(known, interpreter, reader).complete(text, people, passedOver));
    }

    private List<Named> people(Request request, List<Statement> shown, Lore lore) {
        return new SpokenOf(interpreter, lore).people(last.pages(request, lore), shown);
    }

    private Optional<String> withSubject(String text, CommandLine page, Lore lore) {
        var named = new SpokenOf(interpreter, lore).named(page).findFirst();
        return words.get(lore).withoutSubject(text)
                .or(() -> named.flatMap(_ -> FollowUpWords.droppedSubject(text)))
                .filter(asked -> !interpreter.hasOwnSubject(asked, page, lore))
                .map(asked -> FollowUpWords.of(named.map(Named::name).orElseGet(() -> nameOf(page, asked)), asked))
                .or(() -> named.flatMap(one -> betweenTwo(one, text, lore)));
    }

    /// What somebody is to another one who alone is named.
    private Optional<String> betweenTwo(Named one, String text, Lore lore) {
        return FollowUpWords.betweenTwo(text).filter(_ -> ClauseSubjects.isSomebody(one))
                .filter(_ -> interpreter.named(text, lore).size() == 1 && !interpreter.named(text, lore).contains(one))
                .map(asked -> FollowUpWords.of(one.name(), asked));
    }

    /// What a page is called in the language of a question.
    private static String nameOf(CommandLine page, String asked) {
        return LanguageScript.KOREAN.isIn(asked)
                ? CommandDescriptions.nameOf(page.name(), Locale.KOREAN)
                : page.name();
    }

    /// Remembers what an answer about the show is about.
    public void remember(Request request, Answer answer, Lore lore) {
        last.remember(request, answer, lore);
    }

    /// Remembers that a question was about something else than the show, such as another one.
    public void leave(Request request) {
        last.leave(request);
    }

    /// Whether a question follows up on one about something else than the show: `and how many episodes has that one`.
    public boolean isOfOtherShow(Request request) {
        return last.isLeft(request)
                && otherShows.get().stream().anyMatch(words -> words.isIn(asked(request.line())));
    }

    /// The answer to a short question about the statements of the last answer, such as `since when`.
    public Optional<Interpretation> answerShort(Request request, ReaderView reader) {
        return Optional.of(last.statements(request, reader)).filter(shown -> !shown.isEmpty())
                .flatMap(shown -> interpreter.answerShort(shown, asked(request.line()), reader));
    }

    private String asked(CommandLine line) {
        return commands.isFor(line, CommandRole.ASK) ? line.argument() : line.text();
    }

    /// The line of the last answer, if somebody asks where it comes from: `says who`.
    public Optional<CommandLine> doubted(Request request, Lore lore) {
        return last.line(request, lore).filter(_ -> sourceQuestions.get().isOne(asked(request.line())));
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
}
