package okaybot.answer.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.answer.CommandLine;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.lore.Lazy;
import okaybot.lore.Lore;
import okaybot.search.engine.AskedText;
import okaybot.search.engine.MultilingualEngine;
import okaybot.search.spelling.Spellings;
import okaybot.search.statement.Statement;
import okaybot.search.talk.AttributionReader;

/// Finds the line that somebody means by a text without a command: a page, or what answers a question. Thread-safe.
final class TextInterpreter {
    private static final int MIN_WORDS = 4;
    /// A question of its own: `which article tells how many episodes there are`.
    private static final Pattern INTERROGATIVE = Pattern.compile("^(?:how|when|where|who|what)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final CommandRegistry commands;
    private final LineLabels labels;
    private final QuestionAnswers questions;
    private final LoreIndexes indexes;
    private final Namesakes namesakes;
    private final Lazy<SeasonPages> seasons = new Lazy<>(SeasonPages::new);
    private final AttributionReader attributions = new AttributionReader();

    TextInterpreter(CommandRegistry commands, LineLabels labels, LoreIndexes indexes) {
        this.commands = commands;
        this.labels = labels;
        this.questions = new QuestionAnswers(commands, labels);
        this.indexes = indexes;
        this.namesakes = new Namesakes(labels);
    }

    TopicIndex index(Lore lore) {
        return indexes.topics(lore, commands);
    }

    /// See [MultilingualEngine#corrected].
    String corrected(String text, Lore lore) {
        return indexes.engine(lore).corrected(text);
    }

    /// If a page is meant, but only a part of it answers the question, the part.
    Interpretation interpret(String text, ReaderView reader) {
        var asked = reader.ask(text);
        var index = index(asked.lore());
        var claimed = questions.clear(asked.answerClaimed(), asked);
        if (claimed.isPresent()) {
            return claimed.get();
        }
        if (!index.topics().meanings(text).isEmpty()) {
            return interpretPhrases(asked, index);
        }
        if (asked.isElsewhere()) {
            return new Interpretation.Unknown();
        }
        var meant = index.pages().find(text).<Interpretation>map(Interpretation.Clear::new)
                .or(() -> said(asked, reader)).or(() -> seasons.get().whole(text))
                .or(() -> index.pages().disputed(text).flatMap(point -> disputed(point, asked, reader)))
                .orElseGet(() -> interpretPhrases(asked, index));
        return meant instanceof Interpretation.Clear || !isQuestion(text, asked.lore())
                ? seasons.get().orPage(meant, text)
                : meant;
    }

    /// What stands behind the name of a command: a part of it may be meant of a second season, as in `plot of season 2`.
    Interpretation interpretArgument(CommandLine line, ReaderView reader) {
        return seasons.get().orPage(interpret(line.argument(), reader), line.text());
    }

    /// Who says something, if that is asked.
    private Optional<Interpretation> said(AskedText asked, ReaderView reader) {
        return attributions.read(asked.text())
                .filter(claim -> !asked.expectsAny() || INTERROGATIVE.matcher(claim.text()).find())
                .flatMap(claim -> questions.attributed(claim, index(asked.lore()).isSilent(claim.text()), asked,
                        reader))
                .or(() -> questions.clear(asked.answerQuoted(), asked))
                .or(() -> questions.clear(asked.answerSpoken(), asked));
    }

    /// What the sources say against each other on a point, or which of them tell it if they do not.
    private Optional<Interpretation> disputed(String point, AskedText asked, ReaderView reader) {
        var text = reader.ask(point);
        return questions.clear(text.disputed(), text)
                .or(() -> !beginsWithVerb(asked.text(), asked.lore()) ? Optional.empty() : questions.agreed(text));
    }

    private Interpretation interpretPhrases(AskedText asked, TopicIndex index) {
        var found = index.topics().find(asked.text());
        var meant = new PhraseInterpreter(asked.text(), found, asked.lore(), index, commands, labels).interpret();
        if (!(meant instanceof Interpretation.Clear clear)) {
            // Words of a command about the asker, such as "finished", may be a question that the content has.
            return questions.clear(asked.answerAsked(), asked).orElse(meant);
        }
        return (clear.isSilent()
                ? questions.clear(asked.answerAsked(), asked).or(() -> questions.introduced(clear, asked))
                : questions.answerWithin(clear.line(), asked)).orElse(meant);
    }

    /// The answer from everything to a text of which no page was found, see [QuestionAnswers#answer].
    Interpretation answer(AskedText asked, Interpretation meant, boolean isQuestion) {
        var found = questions.answer(asked, meant, isQuestion);
        var answer = found instanceof Interpretation.NotSaid
                ? namesakes.of(asked).orElse(found)
                : found;
        var page = seasons.get().orPage(answer, asked.text());
        return page.equals(answer) || asked.isElsewhere() || asked.expectsAny() ? answer : page;
    }

    /// See [AskedText#answerSimilar].
    Optional<Interpretation> answerSimilar(AskedText asked) {
        return questions.clear(asked.answerSimilar(), asked);
    }

    /// @param ask the command of the line, for questions
    Interpretation interpretQuestion(CommandLine line, Command ask, ReaderView reader) {
        var found = ask.argument(line.argument(), reader.lore());
        if (found.isPresent()) {
            return new Interpretation.Clear(new CommandLine(line.name(), found.get()));
        }
        var asked = reader.ask(line.argument());
        var meant = interpret(asked.text(), reader);
        return meant instanceof Interpretation.Clear || isAmbiguousTopic(asked.text(), reader.lore())
                ? meant
                : answer(asked, meant, true);
    }

    boolean isQuestion(String text, Lore lore) {
        return index(lore).questions().asks(text) || beginsWithVerb(text, lore);
    }

    /// Whether a text of several words begins with a verb that expects a yes or a no: `do the leads marry`.
    private static boolean beginsWithVerb(String text, Lore lore) {
        var words = SPACE.splitAsStream(text.strip().toLowerCase(Locale.ROOT)).toList();
        return words.size() >= MIN_WORDS && lore.vocabulary().yesNo().contains(words.getFirst());
    }

    /// The answer to a short question about what was shown last, see [AskedText#answerShort].
    Optional<Interpretation> answerShort(List<Statement> shown, AskedText asked) {
        return questions.clear(asked.answerShort(shown), asked);
    }

    /// Whether a text names somebody by one of their spellings.
    boolean namesAny(String text, Lore lore) {
        return index(lore).names().mentioned(text).stream().anyMatch(named -> Spellings.areIn(text, named));
    }

    /// Whether the content says that a text means several things.
    boolean isAmbiguousTopic(String text, Lore lore) {
        return index(lore).topics().meanings(text).size() > 1;
    }

    /// Whether a line is that of statements on a page.
    boolean isPart(CommandLine line) {
        return commands.isFor(line, CommandRole.ASK);
    }
}
