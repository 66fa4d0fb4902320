package okaybot.answer.service;

import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.answer.interpret.Interpretation;
import okaybot.answer.interpret.LineInterpreter;
import okaybot.answer.interpret.ReaderView;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.command.context.CommandContext;
import okaybot.lore.LoreCache;
import okaybot.search.passage.PassageQueryParser;

/// What happens to a question that the content does not answer by its words: a passage of an article may answer it, or what answers
/// similar questions. Otherwise it is counted, and the nearest that the content says is the answer. Thread-safe.
final class UnansweredFallback {
    private final CommandContext context;
    private final CommandRegistry commands;
    private final LineInterpreter interpreter;
    private final LoreCache<PassageQueryParser> parsers = new LoreCache<>(PassageQueryParser::new);

    UnansweredFallback(CommandContext context, CommandRegistry commands, LineInterpreter interpreter) {
        this.context = context;
        this.commands = commands;
        this.interpreter = interpreter;
    }

    /// @param meant what the words were understood as; returned as it is if that is an answer
    /// @param question what was asked, without the name of a command
    Interpretation resolve(Interpretation meant, Request request, CommandLine question, ReaderView reader) {
        return switch (meant) {
            case Interpretation.NotSaid notSaid ->
                answerOrCount(request, question, reader, notSaid.sentence().isEmpty())
                        .or(notSaid::nearest).orElse(notSaid);
            case Interpretation.Unclear(_, var isAmbiguous) when !isAmbiguous ->
                answerOrCount(request, question, reader, true).orElse(meant);
            case Interpretation.Clear _,Interpretation.Unclear _,Interpretation.Unknown _ -> meant;
        };
    }

    /// @param maySimilar whether what answers similar questions may be the answer: not if the sources are known to be silent
    private Optional<Interpretation> answerOrCount(Request request, CommandLine question, ReaderView reader,
            boolean maySimilar) {
        var answer = findPassage(question.text(), reader).or(() -> Optional.of(question)
                .filter(_ -> maySimilar).flatMap(asked -> interpreter.answerSimilar(asked, reader)));
        if (answer.isEmpty() && !request.isOverheard()) {
            context.countUnanswered(request, question.text());
        }
        return answer;
    }

    /// A passage that the reader may see, otherwise one that is covered.
    private Optional<Interpretation> findPassage(String question, ReaderView reader) {
        var query = parsers.get(reader.lore()).parse(question);
        var open = context.content().passages().find(query, reader.ceiling(), 1);
        return (open.isEmpty() ? context.content().passages().find(query, Integer.MAX_VALUE, 1) : open).stream()
                .findFirst()
                .flatMap(passage -> commands.find(CommandRole.ASK).map(
                        ask -> new Interpretation.Clear(new CommandLine(ask.name(), passage.reference()))));
    }
}
