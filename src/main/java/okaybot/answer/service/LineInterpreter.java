package okaybot.answer.service;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.search.QuestionDetector;

/// Finds the line that somebody means who typed something else: `how does it end` for `plot ending`. Thread-safe.
///
/// Where several meanings are likely, or a word is not understood, it does not guess.
final class LineInterpreter {
    /// Of a name that is compared with those of commands.
    private static final int MIN_LETTERS = 4;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /// Of the rest of a question that begins with the name of a command, in characters.
    private static final int MAX_QUESTION_LENGTH = 80;

    private final CommandRegistry commands;
    private final LineLabels labels;
    private final QuestionAnswers questions;
    /// Dropped together with its lore.
    private final LoadingCache<Lore, TopicIndex> indexes;

    LineInterpreter(CommandRegistry commands) {
        this.commands = commands;
        this.labels = new LineLabels(commands);
        this.questions = new QuestionAnswers(commands, labels);
        this.indexes = Caffeine.newBuilder().weakKeys().build(lore -> TopicIndex.of(lore, commands));
    }

    /// @param lore what the reader may know of
    /// @param ceiling the last episode that the reader has watched
    Interpretation interpret(CommandLine line, Lore lore, int ceiling) {
        var meant = interpretWhole(line, lore, ceiling);
        return meant instanceof Interpretation.Clear
                ? meant
                : parts(line, lore).stream().map(part -> interpretWhole(part, lore, ceiling))
                        .filter(Interpretation.Clear.class::isInstance).findFirst().orElse(meant);
    }

    /// Simpler lines that may be meant, such as each of the questions that somebody asks in one text.
    private List<CommandLine> parts(CommandLine line, Lore lore) {
        var command = commands.find(line.name());
        var questions = indexes.get(lore).questions();
        return command.isEmpty() || command.get().spec().hasRole(CommandRole.WHO)
                ? simpler(line.text(), questions, lore).map(CommandLine::parse).toList()
                : command.filter(ask -> ask.spec().hasRole(CommandRole.ASK)).stream()
                        .flatMap(_ -> simpler(line.argument(), questions, lore))
                        .map(part -> new CommandLine(line.name(), part)).toList();
    }

    /// The text without words that change nothing, and the questions in it.
    private static Stream<String> simpler(String text, QuestionDetector questions, Lore lore) {
        var fillers = lore.vocabulary().fillers();
        var plain = SPACE.splitAsStream(text).filter(word -> !fillers.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
        return Stream.concat(Stream.of(plain).filter(words -> !words.isEmpty() && !words.equals(text)),
                questions.questionsIn(text).stream());
    }

    private Interpretation interpretWhole(CommandLine line, Lore lore, int ceiling) {
        var command = commands.find(line.name());
        if (command.isPresent()) {
            return line.argument().isEmpty() || !command.get().spec().isLookUp()
                    ? new Interpretation.Clear(line)
                    : switch (command.get().spec().role().orElse(CommandRole.LOOK_UP)) {
                        case ASK -> interpretQuestion(line, command.get(), lore, ceiling);
                        case WHO -> interpretWho(line, command.get(), lore, ceiling);
                        default -> interpretArgument(line, command.get(), lore, ceiling);
                    };
        }
        var isQuestion = isQuestion(line.text(), lore);
        var meant = interpretText(line.text(), lore, ceiling);
        var isClear = meant instanceof Interpretation.Clear
                || (meant instanceof Interpretation.Unclear && line.argument().isEmpty());
        return isClear
                ? meant
                : correctName(line, lore).filter(_ -> !isQuestion)
                        .<Interpretation>map(found -> found)
                        .orElseGet(() -> isMisspelt(line, isQuestion) || isAmbiguousTopic(line.text(), lore)
                                ? meant
                                : questions.answer(line.text(), meant, isQuestion, lore, ceiling));
    }

    /// The line that a text clearly means; empty if there is none, or several.
    ///
    /// @param lore what the reader may know of
    Optional<CommandLine> understand(String text, Lore lore, int ceiling) {
        return interpretText(text, lore, ceiling) instanceof Interpretation.Clear clear
                ? Optional.of(clear.line())
                : Optional.empty();
    }

    /// Whether a text is meant for the bot although nobody has called it: it is a question, or a name or the like, and not talk
    /// between people.
    boolean isMeantForBot(String text, Lore lore, int ceiling) {
        return switch (indexes.get(lore).questions().kind(text)) {
            case QUESTION -> true;
            case TALK -> false;
            case UNKNOWN -> understand(text, lore, ceiling).isPresent();
        };
    }

    /// Whether a line looks like that of a command: a single word, or one that begins almost with the name of a command.
    private boolean isMisspelt(CommandLine line, boolean isQuestion) {
        return line.argument().isEmpty()
                || (!isQuestion && line.name().length() >= MIN_LETTERS
                        && !commands.similar(line.name()).isEmpty());
    }

    private boolean isQuestion(String text, Lore lore) {
        return indexes.get(lore).questions().kind(text) == QuestionDetector.Kind.QUESTION;
    }

    /// Whether the content says that a text means several things.
    private boolean isAmbiguousTopic(String text, Lore lore) {
        return indexes.get(lore).topics().meanings(text).size() > 1;
    }

    private Interpretation interpretQuestion(CommandLine line, Command ask, Lore lore, int ceiling) {
        var found = ask.argument(line.argument(), lore);
        if (found.isPresent()) {
            return new Interpretation.Clear(new CommandLine(line.name(), found.get()));
        }
        var meant = interpretText(line.argument(), lore, ceiling);
        return meant instanceof Interpretation.Clear || isAmbiguousTopic(line.argument(), lore)
                ? meant
                : questions.answer(line.argument(), meant, true, lore, ceiling);
    }

    /// Names somebody, or is the question `who …`, which begins with the command.
    private Interpretation interpretWho(CommandLine line, Command who, Lore lore, int ceiling) {
        var named = who.argument(line.argument(), lore).map(ids -> new CommandLine(line.name(), ids));
        var isQuestion = indexes.get(lore).beginsQuestion(line.text());
        if (named.filter(ids -> ids.equals(line) || (!isQuestion && !mayAsk(line, ids, who, lore))).isPresent()) {
            return new Interpretation.Clear(named.get());
        }
        var isAsked = isQuestion || (named.isEmpty() && isShortQuestion(line, lore));
        return commands.find(CommandRole.ASK)
                .map(ask -> interpretQuestion(new CommandLine(ask.name(), line.text()), ask, lore, ceiling))
                .filter(answer -> isAsked || isAnswer(answer, line.text(), named, lore))
                .orElseGet(() -> new Interpretation.Clear(named.orElse(line)));
    }

    /// Whether a text that names nobody is rather a question that begins with the command, such as `who sewed the dresses`.
    private boolean isShortQuestion(CommandLine line, Lore lore) {
        return line.argument().contains(" ") && mayBeQuestion(line, lore);
    }

    private boolean mayBeQuestion(CommandLine line, Lore lore) {
        return line.argument().length() <= MAX_QUESTION_LENGTH
                && indexes.get(lore).questions().kind(line.argument()) != QuestionDetector.Kind.TALK;
    }

    /// Whether a text is answered by more than the page of the only one who is named in it.
    private boolean isAnswer(Interpretation meant, String text, Optional<CommandLine> named, Lore lore) {
        return meant instanceof Interpretation.Clear clear
                && (isPart(clear.line()) || isOneOf(clear.line(), named) || indexes.get(lore).isAboutTopics(text));
    }

    private static boolean isOneOf(CommandLine page, Optional<CommandLine> named) {
        var ids = List.of(named.map(CommandLine::argument).orElse("").split(" ", -1));
        return ids.size() > 1 && ids.contains(page.argument());
    }

    /// Whether a short text does not begin with a name, such as `killed her mother`, and is no talk.
    private boolean mayAsk(CommandLine line, CommandLine named, Command who, Lore lore) {
        var index = indexes.get(lore);
        var isOne = !named.argument().contains(" ");
        var words = SPACE.splitAsStream(line.argument()).dropWhile(word -> isOne && index.topics().isIgnored(word))
                .skip(1).collect(Collectors.joining(" "));
        return !line.argument().equals(named.argument()) && mayBeQuestion(line, lore)
                && who.argument(words, lore).filter(named.argument()::equals).isPresent();
    }

    private Interpretation interpretArgument(CommandLine line, Command command, Lore lore, int ceiling) {
        var argument = command.argument(line.argument(), lore);
        if (argument.isPresent() && !isMoreLikelySilent(line, command, lore)) {
            var meant = new CommandLine(line.name(), argument.get());
            return new Interpretation.Clear(meant, labels.noteOnArgument(line.argument(), meant, lore));
        }
        if (indexes.get(lore).topics().isIgnored(line.argument())) {
            return new Interpretation.Clear(CommandLine.of(line.name()));
        }
        return command.spec().option().filter(names -> names.isAmbiguous(lore, line.argument())).isEmpty()
                && interpretText(line.argument(), lore, ceiling) instanceof Interpretation.Clear clear
                        ? withNote(clear, line, lore)
                        : new Interpretation.Clear(line);
    }

    private Interpretation withNote(Interpretation.Clear clear, CommandLine line, Lore lore) {
        return new Interpretation.Clear(clear.line(),
                clear.note().or(() -> clear.verdict().isPresent() || isPart(clear.line())
                        ? Optional.empty()
                        : labels.note(line.text(), clear.line(), lore)),
                clear.verdict());
    }

    /// Whether the line is that of statements on a page.
    private boolean isPart(CommandLine line) {
        return commands.find(line).filter(command -> command.spec().hasRole(CommandRole.ASK)).isPresent();
    }

    /// Whether a name was found only by a mistake, but a word is known on which the sources are silent: for `Moon-young's
    /// father`, her mother must not be the answer.
    private boolean isMoreLikelySilent(CommandLine line, Command command, Lore lore) {
        return command.spec().option().flatMap(option -> option.preciseIdOf(lore, line.argument())).isEmpty()
                && indexes.get(lore).isSilent(line.argument());
    }

    /// Whether a text says by itself what it is about: it names somebody, or a topic of which a page's subject has no part.
    boolean hasOwnSubject(String text, CommandLine page, Lore lore) {
        var index = indexes.get(lore);
        return index.names().mentioned(text).size() == 1 || !index.names().findEach(text).isEmpty()
                || index.topics().find(text).phrases().stream().flatMap(phrase -> phrase.meanings().stream())
                        .anyMatch(topic -> !takes(topic.line(), page.argument(), lore));
    }

    /// Whom and what a text names itself.
    List<Named> named(String text, Lore lore) {
        return indexes.get(lore).names().mentioned(text);
    }

    private boolean takes(CommandLine line, String id, Lore lore) {
        return line.argument().isEmpty() && commands.find(line.name()).flatMap(command -> command.spec().option())
                .filter(option -> option.containsId(lore, id)).isPresent();
    }

    /// If a page is meant, but only a part of it answers the question, the part.
    private Interpretation interpretText(String text, Lore lore, int ceiling) {
        var meant = new PhraseInterpreter(text, lore, indexes.get(lore), commands, labels).interpret();
        return meant instanceof Interpretation.Clear clear && !indexes.get(lore).isSilent(text)
                ? questions.answerWithin(clear.line(), text, lore, ceiling).orElse(meant)
                : meant;
    }

    /// A line that begins with the misspelt name of a command.
    private Optional<Interpretation.Clear> correctName(CommandLine line, Lore lore) {
        return commands.findMisspelt(line.name()).filter(command -> command.spec().isLookUp())
                .flatMap(command -> line.argument().isEmpty()
                        ? Optional.of(CommandLine.of(command.name()))
                        : command.argument(line.argument(), lore).map(id -> new CommandLine(command.name(), id)))
                .map(meant -> new Interpretation.Clear(meant, labels.note(line.text(), meant, lore)));
    }
}
