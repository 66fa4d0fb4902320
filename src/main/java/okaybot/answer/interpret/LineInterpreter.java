package okaybot.answer.interpret;

import java.util.List;
import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.command.api.CommandRegistry;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.search.engine.AskedText;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement;

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

    /// Finds lines of these commands.
    public LineInterpreter(CommandRegistry commands, LoreIndexes indexes) {
        this.commands = commands;
        this.labels = new LineLabels(commands);
        this.texts = new TextInterpreter(commands, labels, indexes);
        this.whole = new WholeLineInterpreter(commands, labels, texts);
        this.simplifier = new LineSimplifier(commands, texts);
        this.claims = new StatedClaims(commands, texts);
    }

    /// A line without the typing mistakes in its question.
    public CommandLine corrected(CommandLine line, Lore lore) {
        return simplifier.corrected(line, lore);
    }

    /// What a line means, whatever is said around the question in it.
    ///
    /// @param lore what the reader may know of
    /// @param ceiling the last episode that the reader has watched
    public Interpretation interpret(CommandLine line, Lore lore, int ceiling) {
        var meant = claims.checked(line, lore, asked -> interpretAnyway(asked, lore, ceiling));
        return meant instanceof Interpretation.Clear clear && clear.isSilent() ? labels.notSaid(clear, lore) : meant;
    }

    private Interpretation interpretAnyway(CommandLine line, Lore lore, int ceiling) {
        var simple = simplifier.simplified(line, lore);
        return settled(interpretAnyway(line, simple, lore, ceiling), List.of(line, simple), lore, ceiling);
    }

    private Interpretation interpretAnyway(CommandLine line, CommandLine simple, Lore lore, int ceiling) {
        var meant = quoting(line, simple, interpretWithParts(simple, lore, ceiling));
        return meant instanceof Interpretation.Clear || simple.text().equals(line.text())
                || !(interpretWithParts(line, lore, ceiling) instanceof Interpretation.Clear asTyped)
                        ? meant
                        : asTyped;
    }

    /// What was understood, unless nothing answers one of the lines.
    private Interpretation settled(Interpretation meant, List<CommandLine> lines, Lore lore, int ceiling) {
        return meant instanceof Interpretation.Clear clear && clear.verdict().isOpen() && lines.stream().distinct()
                .flatMap(line -> commands.questionIn(line).stream())
                .anyMatch(text -> texts.isUnanswered(text, lore, ceiling))
                        ? new Interpretation.NotSaid(List.of(), Optional.empty())
                        : meant;
    }

    /// What was understood of a simpler line; its note quotes what was typed.
    private Interpretation quoting(CommandLine typed, CommandLine simple, Interpretation meant) {
        return meant instanceof Interpretation.Clear clear
                ? clear.withNote(clear.note().map(note -> labels.asTyped(note, simple, typed)))
                : meant;
    }

    private Interpretation interpretWithParts(CommandLine line, Lore lore, int ceiling) {
        var alone = simplifier.onlyQuestion(line, lore, ceiling)
                .flatMap(asked -> interpretAlone(asked, lore, ceiling).map(meant -> quoting(line, asked, meant)));
        if (alone.isPresent()) {
            return alone.get();
        }
        var meant = whole.interpret(line, lore, ceiling);
        if (meant instanceof Interpretation.Clear) {
            return meant;
        }
        var parts = simplifier.parts(line, lore);
        if (parts.isEmpty()) {
            return meant;
        }
        var all = texts.ask(line.text(), lore, ceiling);
        var expectsAny = all.expectsAny();
        var isElsewhere = all.isElsewhere();
        return parts.stream().filter(part -> mayAnswer(texts.ask(part.text(), lore, ceiling), expectsAny, isElsewhere))
                .map(part -> quoting(line, part, whole.interpret(part, lore, ceiling)))
                .filter(Interpretation.Clear.class::isInstance).findFirst().orElse(meant);
    }

    /// What the only question of a text means; empty if nothing answers it by itself.
    private Optional<Interpretation> interpretAlone(CommandLine asked, Lore lore, int ceiling) {
        return Optional.of(whole.interpret(asked, lore, ceiling))
                .filter(meant -> meant instanceof Interpretation.Clear clear
                        && (clear.isSilent() || clear.verdict() != Verdict.NOT_SAID))
                .map(meant -> settled(meant, List.of(asked, simplifier.simplified(asked, lore)), lore, ceiling));
    }

    /// Whether the answer to a part of a text may be one to all of it.
    ///
    /// @param expectsAny whether the text asks for something certain
    /// @param isElsewhere whether the text is not about the show
    private static boolean mayAnswer(AskedText part, boolean expectsAny, boolean isElsewhere) {
        return (!expectsAny || part.expectsAny()) && !part.isIncomplete(isElsewhere);
    }

    /// The line that a text clearly means; empty if there is none, or several.
    ///
    /// @param lore what the reader may know of
    public Optional<CommandLine> understand(String text, Lore lore, int ceiling) {
        return texts.interpret(texts.ask(text, lore, ceiling)) instanceof Interpretation.Clear clear
                ? Optional.of(clear.line())
                : Optional.empty();
    }

    /// Whether a text is meant for the bot although nobody has called it: it is a question, or a name or the like, and not talk
    /// between people.
    public boolean isMeantForBot(String text, Lore lore, int ceiling) {
        return switch (texts.index(lore).questions().kind(text)) {
            case QUESTION -> true;
            case TALK -> false;
            case UNKNOWN -> understand(text, lore, ceiling).isPresent();
        };
    }

    /// Whether a line asks for something certain, so that an answer to a part of it is none to the whole.
    ///
    /// @param ceiling the last episode that the reader has watched
    public boolean expectsAny(CommandLine line, Lore lore, int ceiling) {
        return texts.ask(line.text(), lore, ceiling).expectsAny();
    }

    /// Whether a text says by itself what it is about: it names somebody, or a topic of which a page's subject has no part.
    public boolean hasOwnSubject(String text, CommandLine page, Lore lore) {
        var index = texts.index(lore);
        return index.names().mentioned(text).size() == 1 || !index.names().findEach(text).isEmpty()
                || index.topics().find(text).phrases().stream().flatMap(phrase -> phrase.meanings().stream())
                        .anyMatch(topic -> !takes(topic.line(), page.argument(), lore));
    }

    /// What answers questions that are like a line, if nothing else does; empty for what looks like a command.
    public Optional<Interpretation> answerSimilar(CommandLine line, Lore lore, int ceiling) {
        return whole.isMisspelt(line, texts.isQuestion(line.text(), lore))
                ? Optional.empty()
                : texts.answerSimilar(texts.ask(line.text(), lore, ceiling));
    }

    /// The answer to a short question about what was shown last, see [TextInterpreter#answerShort].
    public Optional<Interpretation> answerShort(List<Statement> shown, String text, Lore lore, int ceiling) {
        return texts.answerShort(shown, texts.ask(text, lore, ceiling));
    }

    /// Whom and what a text names itself.
    public List<Named> named(String text, Lore lore) {
        return texts.index(lore).names().mentioned(text);
    }

    private boolean takes(CommandLine line, String id, Lore lore) {
        return line.argument().isEmpty() && commands.find(line.name()).flatMap(command -> command.spec().option())
                .filter(option -> option.containsId(lore, id)).isPresent();
    }
}
