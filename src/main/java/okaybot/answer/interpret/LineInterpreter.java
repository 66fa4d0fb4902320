package okaybot.answer.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.command.api.CommandRegistry;
import okaybot.lore.Lazy;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.search.engine.AskedText;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement;
import okaybot.search.word.Rewrites;

/// Finds the line that somebody means who typed something else: `how does it end` for `plot ending`. Thread-safe.
///
/// Where several meanings are likely, or a word is not understood, it does not guess.
public final class LineInterpreter {
    private final CommandRegistry commands;
    private final LineLabels labels;
    private final TextInterpreter texts;
    private final WholeLineInterpreter whole;
    private final LineSimplifier simplifier;
    private final StatedClaims claims;
    private final Lazy<Rewrites> ownPeople = new Lazy<>(() -> new Rewrites("own-people", Locale.ENGLISH));

    /// Finds lines of these commands.
    public LineInterpreter(CommandRegistry commands, LoreIndexes indexes) {
        this.commands = commands;
        this.labels = new LineLabels(commands);
        this.texts = new TextInterpreter(commands, labels, indexes);
        this.whole = new WholeLineInterpreter(commands, labels, texts);
        this.simplifier = new LineSimplifier(commands, texts, indexes);
        this.claims = new StatedClaims(commands, texts);
    }

    /// A line without the typing mistakes in its question.
    public CommandLine corrected(CommandLine line, Lore lore) {
        return simplifier.corrected(line, lore);
    }

    /// What a line means, whatever is said around the question in it.
    public Interpretation interpret(CommandLine line, ReaderView reader) {
        var meant = claims.checked(line, reader.lore(), asked -> interpretAnyway(asked, reader));
        return meant instanceof Interpretation.Clear clear && clear.isSilent()
                ? labels.notSaid(clear, reader.lore())
                : meant;
    }

    private Interpretation interpretAnyway(CommandLine line, ReaderView reader) {
        var simple = simplifier.simplified(line, reader.lore());
        return settled(interpretAnyway(line, simple, reader), List.of(line, simple), reader);
    }

    private Interpretation interpretAnyway(CommandLine line, CommandLine simple, ReaderView reader) {
        var meant = quoting(line, simple, interpretWithParts(simple, reader));
        return meant instanceof Interpretation.Clear || simple.text().equals(line.text())
                || reader.ask(simple.text()).isElsewhere()
                || !(interpretWithParts(line, reader) instanceof Interpretation.Clear asTyped)
                        ? meant
                        : asTyped;
    }

    /// What was understood, unless nothing answers one of the lines.
    private Interpretation settled(Interpretation meant, List<CommandLine> lines, ReaderView reader) {
        return meant instanceof Interpretation.Clear clear && clear.verdict().isOpen() && lines.stream().distinct()
                .flatMap(line -> commands.questionIn(line).stream())
                .anyMatch(text -> reader.ask(text).isUnanswered())
                        ? new Interpretation.NotSaid(List.of(), Optional.empty())
                        : meant;
    }

    /// What was understood of a simpler line; its note quotes what was typed.
    private Interpretation quoting(CommandLine typed, CommandLine simple, Interpretation meant) {
        return meant instanceof Interpretation.Clear clear
                ? clear.withNote(clear.note().map(note -> labels.asTyped(note, simple, typed)))
                : meant;
    }

    private Interpretation interpretWithParts(CommandLine line, ReaderView reader) {
        var alone = simplifier.onlyQuestion(line, reader)
                .flatMap(asked -> interpretAlone(asked, reader).map(meant -> quoting(line, asked, meant)));
        if (alone.isPresent()) {
            return alone.get();
        }
        var meant = whole.interpret(line, reader);
        if (meant instanceof Interpretation.Clear) {
            return meant;
        }
        var parts = simplifier.parts(line, reader.lore());
        if (parts.isEmpty()) {
            return meant;
        }
        var all = reader.ask(line.text());
        var expectsAny = all.expectsAny();
        var isElsewhere = all.isElsewhere();
        return parts.stream().filter(part -> mayAnswer(reader.ask(part.text()), expectsAny, isElsewhere))
                .map(part -> quoting(line, part, whole.interpret(part, reader)))
                .filter(Interpretation.Clear.class::isInstance).findFirst().orElse(meant);
    }

    /// What the only question of a text means; empty if nothing answers it by itself.
    private Optional<Interpretation> interpretAlone(CommandLine asked, ReaderView reader) {
        return Optional.of(whole.interpret(asked, reader))
                .filter(meant -> meant instanceof Interpretation.Clear clear
                        && (clear.isSilent() || clear.verdict() != Verdict.NOT_SAID))
                .map(meant -> settled(meant, List.of(asked, simplifier.simplified(asked, reader.lore())), reader));
    }

    /// Whether the answer to a part of a text may be one to all of it.
    ///
    /// @param expectsAny whether the text asks for something certain
    /// @param isElsewhere whether the text is not about the show
    private static boolean mayAnswer(AskedText part, boolean expectsAny, boolean isElsewhere) {
        return (!expectsAny || part.expectsAny()) && !part.isIncomplete(isElsewhere);
    }

    /// Whether a line asks for something else than the show.
    public boolean isElsewhere(CommandLine line, ReaderView reader) {
        return commands.questionIn(line).filter(text -> reader.ask(text).isElsewhere()).isPresent();
    }

    /// Whether a text asks who plays somebody of whom it tells something, and not only the reader of themselves.
    public boolean asksForRoleOfDescribed(String text, ReaderView reader) {
        return reader.ask(simplifier.simplified(text, reader.lore())).asksForRoleOfDescribed();
    }

    /// The line that a text clearly means; empty if there is none, or several.
    public Optional<CommandLine> understand(String text, ReaderView reader) {
        return texts.interpret(text, reader) instanceof Interpretation.Clear clear
                ? Optional.of(clear.line())
                : Optional.empty();
    }

    /// Whether a text is meant for the bot although nobody has called it: it is a question, or a name or the like, and not talk
    /// between people.
    public boolean isMeantForBot(String text, ReaderView reader) {
        return switch (texts.index(reader.lore()).questions().kind(text)) {
            case QUESTION -> true;
            case TALK -> false;
            case UNKNOWN -> understand(text, reader).isPresent();
        };
    }

    /// Whether a line asks for something certain, so that an answer to a part of it is none to the whole.
    public boolean expectsAny(CommandLine line, ReaderView reader) {
        return reader.ask(line.text()).expectsAny();
    }

    /// Whether a text says by itself what it is about: it names somebody, or a topic of which a page's subject has no part.
    public boolean hasOwnSubject(String text, CommandLine page, Lore lore) {
        var index = texts.index(lore);
        return index.names().mentioned(text).size() == 1 || !index.names().findEach(text).isEmpty()
                || index.topics().find(text).phrases().stream().flatMap(phrase -> phrase.meanings().stream())
                        .anyMatch(topic -> !takes(topic.line(), page.argument(), lore));
    }

    /// What answers questions that are like a line, if nothing else does; empty for what looks like a command.
    public Optional<Interpretation> answerSimilar(CommandLine line, ReaderView reader) {
        return whole.isMisspelt(line, texts.isQuestion(line.text(), reader.lore()))
                ? Optional.empty()
                : texts.answerSimilar(reader.ask(line.text()));
    }

    /// The answer to a short question about what was shown last, see [TextInterpreter#answerShort].
    public Optional<Interpretation> answerShort(List<Statement> shown, String text, ReaderView reader) {
        return texts.answerShort(shown, reader.ask(text));
    }

    /// Whom and what a text names itself. `My mom` is nobody of the show.
    public List<Named> named(String text, Lore lore) {
        return texts.index(lore).names().mentioned(ownPeople.get().applyTo(text));
    }

    private boolean takes(CommandLine line, String id, Lore lore) {
        return line.argument().isEmpty() && commands.find(line.name()).flatMap(command -> command.spec().option())
                .filter(option -> option.containsId(lore, id)).isPresent();
    }
}
