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
import okaybot.answer.PlatformContext;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.answer.Span;
import okaybot.answer.service.AnswerService;
import okaybot.log.RequestId;
import okaybot.place.Visibility;

/// One person's run of questions: it remembers the last answer, for its choices and covers. For one thread.
final class ConsoleSession {
    /// A choice's number, also as it is shown: `[2]`.
    private static final Pattern NUMBER = Pattern.compile("\\[?#?([0-9]+)[].]?");
    private static final CommandLine START = CommandLine.of("start");
    private static final CommandLine HELP = CommandLine.of("help");

    private final AnswerService service;
    private final ConsoleUser seat;
    private Optional<Answer> last = Optional.empty();

    ConsoleSession(AnswerService service, ConsoleUser seat) {
        this.service = service;
        this.seat = seat;
    }

    /// The first words to somebody who has just come.
    ConsoleResult greet() {
        return ask(START);
    }

    /// What any line at all leads to.
    ConsoleResult handle(String typed) {
        if (typed.isBlank()) {
            return new ConsoleResult.NoResult();
        }
        var line = CommandLine.parse(typed);
        var number = NUMBER.matcher(line.text());
        if (number.matches()) {
            return choose(number.group(1));
        }
        return ConsoleCommand.of(line.name())
                .map(own -> obey(own, line))
                .or(() -> explained(line))
                .orElseGet(() -> ask(line));
    }

    /// Help on a command that the service does not know.
    private static Optional<ConsoleResult> explained(CommandLine line) {
        return Optional.of(line)
                .filter(typed -> typed.name().equals(HELP.name()))
                .flatMap(typed -> ConsoleCommand.of(typed.inner().name()))
                .map(own -> new ConsoleResult.MessageResult("/" + own.commandName() + ": " + own.summary() + "."));
    }

    private ConsoleResult obey(ConsoleCommand own, CommandLine line) {
        return switch (own) {
            case REVEAL -> line.argument().isEmpty() ? reveal() : ask(line);
            case EPISODE -> ask(new CommandLine("progress", line.argument()));
            case QUIT, EXIT -> new ConsoleResult.ExitResult();
        };
    }

    private ConsoleResult ask(CommandLine line) {
        var request = new Request(line, seat.viewer(), seat.place(), PlatformContext.NONE, false);
        return RequestId.runInNewRequest(() -> service.answer(request))
                .<ConsoleResult>map(reply -> shown(line, reply))
                .orElseGet(ConsoleResult.NoResult::new);
    }

    private ConsoleResult shown(CommandLine line, Reply reply) {
        var answer = reply.answer();
        last = Optional.of(answer);
        var whispered = reply.visibility() == Visibility.PRIVATE && !seat.place().isPrivateChat();
        return new ConsoleResult.AnswerResult(line.equals(HELP) ? withOwnCommands(answer) : answer, whispered);
    }

    private ConsoleResult choose(String number) {
        var choices = last.map(Answer::choices).orElse(List.of());
        return IntStream.range(0, choices.size())
                .filter(i -> number.equals(Integer.toString(i + 1)))
                .mapToObj(i -> ask(choices.get(i).line()))
                .findFirst()
                .orElseGet(() -> new ConsoleResult.MessageResult(switch (choices.size()) {
                    case 0 -> "There is nothing to choose from; /help lists what you can ask.";
                    case 1 -> "There is only choice 1.";
                    default -> "There is no such choice; the last answer offers 1 to " + choices.size() + ".";
                }));
    }

    /// The policy offers to reveal exactly when something is covered.
    private ConsoleResult reveal() {
        return last.stream()
                .flatMap(answer -> answer.choices().stream())
                .map(Choice::line)
                .filter(line -> line.name().equals(ConsoleCommand.REVEAL.commandName()))
                .findFirst()
                .map(this::ask)
                .orElseGet(() -> new ConsoleResult.MessageResult(last.isEmpty()
                        ? "There is no answer yet whose spoilers could be revealed."
                        : "Nothing is covered in the last answer."));
    }

    private static Answer withOwnCommands(Answer help) {
        var own = new Span.Plain(
                "In the terminal there are also /reveal, /episode and /quit; a number picks a choice.");
        var blocks = new ArrayList<>(help.blocks());
        blocks.add(new Block.Paragraph(List.of(List.of(own))));
        return new Answer(help.title(), blocks, help.citations(), help.choices(), help.line());
    }
}
