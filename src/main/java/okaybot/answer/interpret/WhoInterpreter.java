package okaybot.answer.interpret;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okaybot.answer.CommandLine;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.lore.Lore;
import okaybot.search.talk.QuestionDetector;

/// Finds out whether a line with the command that shows whom a text names does name somebody, or is a question that begins with
/// the name of the command: `who sewed the dresses`. Thread-safe.
final class WhoInterpreter {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /// Of the rest of such a question, in characters.
    private static final int MAX_QUESTION_LENGTH = 80;

    private final CommandRegistry commands;
    private final TextInterpreter texts;

    WhoInterpreter(CommandRegistry commands, TextInterpreter texts) {
        this.commands = commands;
        this.texts = texts;
    }

    Interpretation interpret(CommandLine line, Command who, ReaderView reader) {
        var named = who.argument(line.argument(), reader.lore()).map(ids -> new CommandLine(line.name(), ids));
        var index = texts.index(reader.lore());
        // A verb may be a part of a name: who sang the songs.
        var isQuestion = index.beginsQuestion(line.text()) || index.isSilent(line.text())
                || reader.ask(line.text()).expectsAny();
        if (named.filter(ids -> ids.equals(line) || (!isQuestion && !mayAsk(line, ids, who, reader.lore())))
                .isPresent()) {
            return new Interpretation.Clear(named.get());
        }
        var isAsked = isQuestion || (named.isEmpty() && isShortQuestion(line, reader.lore()));
        return commands.find(CommandRole.ASK)
                .map(ask -> texts.interpretQuestion(new CommandLine(ask.name(), line.text()), ask, reader))
                .filter(answer -> isAsked || (named.isPresent() && answer instanceof Interpretation.NotSaid)
                        || isAnswer(answer, line.text(), named, reader.lore()))
                .orElseGet(() -> new Interpretation.Clear(named.orElse(line)));
    }

    /// Whether a text that names nobody is rather a question.
    private boolean isShortQuestion(CommandLine line, Lore lore) {
        return line.argument().contains(" ") && mayBeQuestion(line, lore);
    }

    private boolean mayBeQuestion(CommandLine line, Lore lore) {
        return line.argument().length() <= MAX_QUESTION_LENGTH
                && texts.index(lore).questions().kind(line.argument()) != QuestionDetector.Kind.TALK;
    }

    /// Whether a text is answered by more than the page of the only one who is named in it.
    private boolean isAnswer(Interpretation meant, String text, Optional<CommandLine> named, Lore lore) {
        return meant instanceof Interpretation.Clear clear
                && (texts.isPart(clear.line()) || isOneOf(clear.line(), named)
                        || texts.index(lore).isAboutTopics(text));
    }

    private static boolean isOneOf(CommandLine page, Optional<CommandLine> named) {
        var ids = List.of(named.map(CommandLine::argument).orElse("").split(" ", -1));
        return ids.size() > 1 && ids.contains(page.argument());
    }

    /// Whether a short text does not begin with a name, such as `killed her mother`, and is no talk.
    private boolean mayAsk(CommandLine line, CommandLine named, Command who, Lore lore) {
        var topics = texts.index(lore).topics();
        var isOne = !named.argument().contains(" ");
        var words = SPACE.splitAsStream(line.argument()).dropWhile(word -> isOne && topics.isIgnored(word)).skip(1)
                .collect(Collectors.joining(" "));
        return !line.argument().equals(named.argument()) && mayBeQuestion(line, lore)
                && who.argument(words, lore).filter(named.argument()::equals).isPresent();
    }
}
