package okaybot.platform.console;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.CommandLine;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.CommandRole;
import okaybot.log.RequestId;
import okaybot.place.Visibility;
import okaybot.platform.console.ConsoleResult.AnswerResult;
import okaybot.platform.console.ConsoleResult.ExitResult;
import okaybot.platform.console.ConsoleResult.MessageResult;
import okaybot.platform.console.ConsoleResult.NoResult;
import okaybot.platform.console.input.ConsoleCommand;
import okaybot.platform.console.input.ConsoleMessages;
import okaybot.platform.console.render.NumberedOffer;

/// Answers one user's lines, and remembers what the last answer offers. Not thread-safe.
final class ConsoleSession {
    /// The number of a choice, also as it is shown: `[2]`.
    private static final Pattern NUMBER = Pattern.compile("\\[?#?([0-9]+)[].]?");

    private final AnswerService service;
    private final ConsoleUser user;
    private final OfferedChoices choices = new OfferedChoices();
    /// What the next line answers; empty if it is a line like any other.
    private Optional<EntryPrompt> awaited = Optional.empty();

    ConsoleSession(AnswerService service, ConsoleUser user) {
        this.service = service;
        this.user = user;
    }

    /// The language that the user has chosen; without any, that of the terminal.
    Locale locale() {
        return service.languageOf(user.viewer().id(), user.locale());
    }

    /// The request of a line that the user types.
    Request request(CommandLine line) {
        return user.request(line).answeredIn(locale());
    }

    /// Greets somebody new.
    ConsoleResult greet() {
        return ask(service.commands().line(CommandRole.START, ""));
    }

    /// Handles a line, which may be any text.
    ConsoleResult handle(String typed) {
        var prompt = awaited;
        awaited = Optional.empty();
        if (typed.isBlank()) {
            return prompt.<ConsoleResult>map(_ -> new MessageResult(messages().nothingChanged()))
                    .orElseGet(NoResult::new);
        }
        return prompt.filter(_ -> !typed.startsWith("/")).map(entry -> ask(entry.line(typed)))
                .orElseGet(() -> handleLine(typed));
    }

    private ConsoleResult handleLine(String typed) {
        var line = CommandLine.parse(typed);
        var number = NUMBER.matcher(line.text());
        if (number.matches()) {
            return choose(number.group(1));
        }
        return SavedPicture.of(line).map(this::save)
                .or(() -> ConsoleCommand.of(line.name()).map(command -> run(command, line)))
                .or(() -> help(line))
                .orElseGet(() -> ask(service.commandOrPlainText(typed)));
    }

    /// Saves the picture of an answer.
    ConsoleResult save(SavedPicture picture) {
        return answer(picture.line()).map(Reply::answer)
                .map(answer -> answer.picture().isPresent()
                        ? answer
                        : SavedPicture.pictureOf(answer).flatMap(this::answer).map(Reply::answer).orElse(answer))
                .<ConsoleResult>map(answer -> answer.isError()
                        ? new AnswerResult(answer, false, choices.add(answer))
                        : picture.save(answer))
                .orElseGet(NoResult::new);
    }

    /// Help on a command that only the terminal has.
    private Optional<ConsoleResult> help(CommandLine line) {
        return Optional.of(line)
                .filter(typed -> typed.name().equals(help().name()))
                .flatMap(typed -> ConsoleCommand.of(typed.inner().name()))
                .map(command -> new MessageResult(messages().help("/" + command.commandName(),
                        command.summary(locale()))));
    }

    private CommandLine help() {
        return service.commands().line(CommandRole.HELP, "");
    }

    private ConsoleResult run(ConsoleCommand command, CommandLine line) {
        return switch (command) {
            case REVEAL -> line.argument().isEmpty() ? reveal() : ask(line);
            case EPISODE -> ask(service.commands().line(CommandRole.PROGRESS, line.argument()));
            case QUIT, EXIT -> new ExitResult();
        };
    }

    private ConsoleResult ask(CommandLine line) {
        return answer(line).<ConsoleResult>map(reply -> result(line, reply))
                .orElseGet(NoResult::new);
    }

    private Optional<Reply> answer(CommandLine line) {
        return RequestId.runInNewRequest(() -> service.answer(request(line)));
    }

    private ConsoleResult result(CommandLine line, Reply reply) {
        var answer = reply.answer();
        var firstChoice = choices.add(answer);
        var isPrivate = reply.visibility() == Visibility.PRIVATE && !user.place().isPrivateChat();
        return new AnswerResult(line.equals(help()) ? withConsoleCommands(answer) : answer, isPrivate,
                firstChoice);
    }

    private ConsoleResult choose(String number) {
        return choices.find(number).map(this::pick).orElseGet(() -> new MessageResult(switch (choices.count()) {
            case 0 -> messages().nothingToChoose("/" + help().name());
            case 1 -> messages().onlyOneChoice();
            default -> messages().noSuchChoice(choices.count());
        }));
    }

    private ConsoleResult pick(NumberedOffer offer) {
        return switch (offer) {
            case NumberedOffer.OfChoice(var choice) -> ask(choice.line());
            case NumberedOffer.OfOption(var option) -> ask(option.line());
            case NumberedOffer.OfControl(var control) -> {
                awaited = EntryPrompt.of(control);
                yield awaited.<ConsoleResult>map(prompt -> new MessageResult(prompt.question(messages())))
                        .orElseGet(() -> ask(EntryPrompt.lineOf(control)));
            }
        };
    }

    private ConsoleResult reveal() {
        return choices.reveal().map(this::ask).orElseGet(() -> new MessageResult(choices.hasAnswer()
                ? messages().nothingCovered()
                : messages().noAnswerYet()));
    }

    private Answer withConsoleCommands(Answer help) {
        var blocks = new ArrayList<>(help.blocks());
        blocks.add(Block.ofSentence(messages().ownCommands()));
        return help.withBlocks(blocks);
    }

    private ConsoleMessages messages() {
        return ConsoleMessages.in(locale());
    }
}
