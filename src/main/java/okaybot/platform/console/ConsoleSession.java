package okaybot.platform.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Reply;
import okaybot.answer.Span;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.CommandRole;
import okaybot.log.RequestId;
import okaybot.place.Visibility;
import okaybot.platform.console.ConsoleResult.AnswerResult;
import okaybot.platform.console.ConsoleResult.ExitResult;
import okaybot.platform.console.ConsoleResult.MessageResult;
import okaybot.platform.console.ConsoleResult.NoResult;
import okaybot.platform.console.input.ConsoleCommand;

/// Answers one user's lines, and remembers the last answer for its choices and covers. Not thread-safe.
final class ConsoleSession {
    /// The number of a choice, also as it is shown: `[2]`.
    private static final Pattern NUMBER = Pattern.compile("\\[?#?([0-9]+)[].]?");

    private final AnswerService service;
    private final ConsoleUser user;
    private Optional<Answer> last = Optional.empty();

    ConsoleSession(AnswerService service, ConsoleUser user) {
        this.service = service;
        this.user = user;
    }

    /// Greets somebody new.
    ConsoleResult greet() {
        return ask(service.line(CommandRole.START, ""));
    }

    /// Handles a line, which may be any text.
    ConsoleResult handle(String typed) {
        if (typed.isBlank()) {
            return new NoResult();
        }
        var line = CommandLine.parse(typed);
        var number = NUMBER.matcher(line.text());
        if (number.matches()) {
            return choose(number.group(1));
        }
        return ConsoleCommand.of(line.name())
                .map(command -> run(command, line))
                .or(() -> help(line))
                .orElseGet(() -> ask(line));
    }

    /// Help on a command that only the terminal has.
    private Optional<ConsoleResult> help(CommandLine line) {
        return Optional.of(line)
                .filter(typed -> typed.name().equals(help().name()))
                .flatMap(typed -> ConsoleCommand.of(typed.inner().name()))
                .map(command -> new MessageResult("/" + command.commandName() + ": " + command.summary() + "."));
    }

    private CommandLine help() {
        return service.line(CommandRole.HELP, "");
    }

    private ConsoleResult run(ConsoleCommand command, CommandLine line) {
        return switch (command) {
            case REVEAL -> line.argument().isEmpty() ? reveal() : ask(line);
            case EPISODE -> ask(service.line(CommandRole.PROGRESS, line.argument()));
            case QUIT, EXIT -> new ExitResult();
        };
    }

    private ConsoleResult ask(CommandLine line) {
        return RequestId.runInNewRequest(() -> service.answer(user.request(line)))
                .<ConsoleResult>map(reply -> result(line, reply))
                .orElseGet(NoResult::new);
    }

    private ConsoleResult result(CommandLine line, Reply reply) {
        var answer = reply.answer();
        last = Optional.of(answer);
        var isPrivate = reply.visibility() == Visibility.PRIVATE && !user.place().isPrivateChat();
        return new AnswerResult(line.equals(help()) ? withConsoleCommands(answer) : answer, isPrivate);
    }

    private ConsoleResult choose(String number) {
        var choices = last.map(Answer::choices).orElse(List.of());
        return IntStream.range(0, choices.size())
                .filter(i -> number.equals(Integer.toString(i + 1)))
                .mapToObj(i -> ask(choices.get(i).line()))
                .findFirst()
                .orElseGet(() -> new MessageResult(switch (choices.size()) {
                    case 0 -> "There is nothing to choose from; /help lists what you can ask.";
                    case 1 -> "There is only choice 1.";
                    default -> "There is no such choice; the last answer offers 1 to " + choices.size() + ".";
                }));
    }

    /// An answer that is not revealed has a choice that reveals exactly when something in it is covered.
    private ConsoleResult reveal() {
        return last.stream()
                .filter(answer -> !answer.line().isReveal())
                .flatMap(answer -> answer.choices().stream())
                .map(Choice::line)
                .filter(CommandLine::isReveal)
                .findFirst()
                .map(this::ask)
                .orElseGet(() -> new MessageResult(last.isEmpty()
                        ? "There is no answer yet whose spoilers could be revealed."
                        : "Nothing is covered in the last answer."));
    }

    private static Answer withConsoleCommands(Answer help) {
        var sentence = new Span.Plain(
                "In the terminal there are also /reveal, /episode and /quit; a number picks a choice.");
        var blocks = new ArrayList<>(help.blocks());
        blocks.add(new Block.Paragraph(List.of(List.of(sentence))));
        return help.withBlocks(blocks);
    }
}
