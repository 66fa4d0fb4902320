package okaybot.answer.interpret;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.answer.CommandLine;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.lore.Lore;
import okaybot.lore.LoreCache;
import okaybot.search.AttributionReader;
import okaybot.search.ElsewhereDetector;

/// Finds the line that somebody means by a text without a command: a page, or what answers a question. Thread-safe.
final class TextInterpreter {
    private static final int MIN_WORDS = 4;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final CommandRegistry commands;
    private final LineLabels labels;
    private final QuestionAnswers questions;
    private final LoreCache<TopicIndex> topics;
    /// Questions that are not about the show, whatever page their words may name.
    private final LoreCache<ElsewhereDetector> elsewhere = new LoreCache<>(
            lore -> new ElsewhereDetector(lore, Locale.ENGLISH));
    private final SeasonPages seasons = new SeasonPages();
    private final AttributionReader attributions = new AttributionReader();

    TextInterpreter(CommandRegistry commands, LineLabels labels, LoreIndexes indexes) {
        this.commands = commands;
        this.labels = labels;
        this.questions = new QuestionAnswers(commands, labels, indexes);
        this.topics = new LoreCache<>(lore -> TopicIndex.of(lore, commands));
    }

    TopicIndex index(Lore lore) {
        return topics.get(lore);
    }

    /// If a page is meant, but only a part of it answers the question, the part.
    Interpretation interpret(String text, Lore lore, int ceiling) {
        var index = index(lore);
        if (!index.topics().meanings(text).isEmpty()) {
            return interpretPhrases(text, index, lore, ceiling);
        }
        if (isElsewhere(text, lore)) {
            return new Interpretation.Unknown();
        }
        var meant = index.pages().find(text).<Interpretation>map(Interpretation.Clear::new)
                .or(() -> said(text, lore, ceiling)).or(() -> seasons.whole(text))
                .or(() -> index.pages().disputed(text).flatMap(point -> disputed(point, text, lore, ceiling)))
                .orElseGet(() -> interpretPhrases(text, index, lore, ceiling));
        return meant instanceof Interpretation.Clear || !isQuestion(text, lore) ? seasons.orPage(meant, text) : meant;
    }

    /// What stands behind the name of a command: a part of it may be meant of a second season, as in `plot of season 2`.
    Interpretation interpretArgument(CommandLine line, Lore lore, int ceiling) {
        return seasons.orPage(interpret(line.argument(), lore, ceiling), line.text());
    }

    /// Who says something, if that is asked.
    private Optional<Interpretation> said(String text, Lore lore, int ceiling) {
        return attributions.read(text).filter(_ -> !expectsAny(text, lore, ceiling))
                .flatMap(claim -> attributed(claim, lore, ceiling))
                .or(() -> questions.answerQuoted(text, lore, ceiling))
                .or(() -> questions.answerSpoken(text, lore, ceiling));
    }

    private Optional<Interpretation> attributed(AttributionReader.Claim claim, Lore lore, int ceiling) {
        return questions.attributed(claim, index(lore).isSilent(claim.text()), lore, ceiling);
    }

    /// What the sources say against each other on a point, or which of them tell it if they do not.
    private Optional<Interpretation> disputed(String point, String text, Lore lore, int ceiling) {
        return questions.disputed(point, lore, ceiling)
                .or(() -> !beginsWithVerb(text, lore)
                        ? Optional.empty()
                        : questions.agreed(new AttributionReader.Claim(point, text, true), lore, ceiling));
    }

    private Interpretation interpretPhrases(String text, TopicIndex index, Lore lore, int ceiling) {
        var topicsInText = index.topics().find(text);
        var meant = new PhraseInterpreter(text, topicsInText, lore, index, commands, labels).interpret();
        if (!(meant instanceof Interpretation.Clear clear)) {
            return meant;
        }
        return (TopicIndex.isSilent(topicsInText)
                ? questions.answerAsked(text, lore, ceiling)
                : questions.answerWithin(clear.line(), text, lore, ceiling)).orElse(meant);
    }

    /// The answer from everything to a text of which no page was found, see [QuestionAnswers#answer].
    Interpretation answer(String text, Interpretation meant, boolean isQuestion, Lore lore, int ceiling) {
        var answer = questions.answer(text, meant, isQuestion, lore, ceiling);
        var page = seasons.orPage(answer, text);
        return page.equals(answer) || isElsewhere(text, lore) || expectsAny(text, lore, ceiling) ? answer : page;
    }

    private boolean isElsewhere(String text, Lore lore) {
        return elsewhere.get(lore).isElsewhere(text);
    }

    /// @param ask the command of the line, for questions
    Interpretation interpretQuestion(CommandLine line, Command ask, Lore lore, int ceiling) {
        var found = ask.argument(line.argument(), lore);
        if (found.isPresent()) {
            return new Interpretation.Clear(new CommandLine(line.name(), found.get()));
        }
        var meant = interpret(line.argument(), lore, ceiling);
        return meant instanceof Interpretation.Clear || isAmbiguousTopic(line.argument(), lore)
                ? meant
                : answer(line.argument(), meant, true, lore, ceiling);
    }

    boolean isQuestion(String text, Lore lore) {
        return index(lore).questions().asks(text) || beginsWithVerb(text, lore);
    }

    /// Whether a text of several words begins with a verb that expects a yes or a no: `do the leads marry`.
    private static boolean beginsWithVerb(String text, Lore lore) {
        var words = SPACE.splitAsStream(text.strip().toLowerCase(Locale.ROOT)).toList();
        return words.size() >= MIN_WORDS && lore.vocabulary().yesNo().contains(words.getFirst());
    }

    /// Whether a text asks for something certain, see [QuestionAnswers#expectsAny].
    boolean expectsAny(String text, Lore lore, int ceiling) {
        return questions.expectsAny(text, lore, ceiling);
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
