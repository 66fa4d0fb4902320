package okaybot.answer.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRegistry;
import okaybot.lore.Lore;
import okaybot.lore.view.LanguageScript;
import okaybot.search.talk.QuestionDetector;
import okaybot.search.word.Clauses;

/// Makes lines simpler in which somebody asks something, and whatever they say around it. Thread-safe.
final class LineSimplifier {
    private static final int MIN_WORDS = 4;
    /// Korean has its particles in the same word.
    private static final int MIN_KOREAN_WORDS = 2;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…])\\s+|" + Clauses.LAUGHTER);
    private static final Pattern POINTING = Pattern
            .compile("\\b(?:that|this|those|these|his|her|their|he|she|they|him|them)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final CommandRegistry commands;
    private final TextInterpreter texts;
    private final LoreIndexes indexes;

    LineSimplifier(CommandRegistry commands, TextInterpreter texts, LoreIndexes indexes) {
        this.commands = commands;
        this.texts = texts;
        this.indexes = indexes;
    }

    /// Without the typing mistakes in a question. What only looks like the name of a command never becomes one: nothing must be changed
    /// that nobody has asked for.
    CommandLine corrected(CommandLine line, Lore lore) {
        return changed(line, text -> texts.corrected(text, lore))
                .filter(right -> right.name().equals(line.name()) || commands.find(right.name()).isEmpty())
                .orElse(line);
    }

    /// Without what people say around a question.
    CommandLine simplified(CommandLine line, Lore lore) {
        return changed(line, text -> simplified(text, lore)).or(() -> commands.commandOf(line)
                .map(command -> withoutLabel(line, command, lore))).orElse(line);
    }

    /// With another question; empty for a line of a command that takes none.
    private Optional<CommandLine> changed(CommandLine line, UnaryOperator<String> change) {
        return commands.questionIn(line).filter(text -> !text.isEmpty())
                .map(text -> commands.withQuestion(line, change.apply(text)));
    }

    /// What is asked behind words that only begin like a command: `fact box needs: episode count`.
    private CommandLine withoutLabel(CommandLine line, Command command, Lore lore) {
        var simple = command.spec().isLookUp() && !line.argument().isEmpty()
                ? simplified(line.text(), lore)
                : line.text();
        return simple.contains(" ") && !simple.toLowerCase(Locale.ROOT).contains(line.name().toLowerCase(Locale.ROOT))
                ? CommandLine.parse(simple)
                : line;
    }

    String simplified(String text, Lore lore) {
        return indexes.simplifier(lore).simplify(text, texts.index(lore).questions()::isQuestionClause);
    }

    /// The only sentence of a text that asks something, if there are others: `who plays the nurse? my brother loves her`. Empty if it
    /// is short or points at somebody, since then the others tell what it is about.
    Optional<CommandLine> onlyQuestion(CommandLine line, ReaderView reader) {
        var sentences = commands.questionIn(line).stream().flatMap(SENTENCE::splitAsStream).toList();
        var asked = sentences.stream().filter(texts.index(reader.lore()).questions()::isQuestionClause).toList();
        return sentences.size() > 1 && asked.size() == 1
                && SPACE.split(asked.getFirst()).length >= minWords(asked.getFirst())
                && (!POINTING.matcher(asked.getFirst()).find() || texts.namesAny(asked.getFirst(), reader.lore()))
                && !reader.ask(asked.getFirst()).isIncomplete(false)
                        ? Optional.of(commands.withQuestion(line, asked.getFirst()))
                        : Optional.empty();
    }

    private static int minWords(String text) {
        return LanguageScript.KOREAN.isIn(text) ? MIN_KOREAN_WORDS : MIN_WORDS;
    }

    /// Simpler lines that may be meant, such as each of the questions that somebody asks in one text.
    List<CommandLine> parts(CommandLine line, Lore lore) {
        var questions = texts.index(lore).questions();
        return commands.questionIn(line).stream().flatMap(text -> simpler(text, questions, lore))
                .map(part -> commands.withQuestion(line, part)).toList();
    }

    /// The text without words that change nothing, and the questions in it.
    private static Stream<String> simpler(String text, QuestionDetector questions, Lore lore) {
        var fillers = lore.vocabulary().fillers();
        var plain = SPACE.splitAsStream(text).filter(word -> !fillers.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
        return Stream.concat(Stream.of(plain).filter(words -> !words.isEmpty() && !words.equals(text)),
                questions.questionsIn(text).stream());
    }
}
