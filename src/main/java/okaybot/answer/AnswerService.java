package okaybot.answer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.search.Names;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way from a request to an answer, on every platform. Safe for use by several threads.
public final class AnswerService {
    /// No question comes near this; what is longer is a slip or a prank.
    private static final int LONGEST_LINE = 140;
    private static final Logger LOG = LoggerFactory.getLogger(AnswerService.class);

    private final Supplier<Lore> lore;
    private final List<Command> commands;
    private final Names<Named> names;

    /// A service over these commands.
    ///
    /// @param lore the lore to answer from; asked anew for every request, so that it can be swapped
    public AnswerService(Supplier<Lore> lore, List<Command> commands) {
        this.lore = lore;
        this.commands = List.copyOf(commands);
        this.names = new Names<>(commands.stream().map(CommandName::new).toList());
    }

    public List<Command> commands() {
        return commands;
    }

    /// Always an answer: what goes wrong is said in it.
    public Reply answer(Request request) {
        var line = request.line();
        if (line.print().length() > LONGEST_LINE) {
            return new Reply(Apologies.tooLong(LONGEST_LINE), Policy.of(request).visibility());
        }
        if (line.name().equals(Policy.REVEAL) && !line.argument().isEmpty()) {
            return reply(request.with(line.rest()), Policy.revealing());
        }
        return reply(request, Policy.of(request));
    }

    /// Ways to finish what stands behind the command's name.
    public List<Completion> complete(CommandLine line) {
        return command(line.name())
                .filter(_ -> line.print().length() <= LONGEST_LINE)
                .flatMap(Command::option)
                .map(option -> option.complete(lore.get(), line.argument()))
                .orElse(List.of());
    }

    private Reply reply(Request request, Policy policy) {
        Answer answer;
        try {
            answer = answer(request, lore.get());
        } catch (RuntimeException e) {
            var id = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Error {} while answering /{}", id, request.line().name(), e);
            answer = Apologies.failed(id, request.line());
        }
        return new Reply(policy.apply(answer), policy.visibility());
    }

    private Answer answer(Request request, Lore current) {
        var line = request.line();
        var command = command(line.name());
        if (command.isEmpty()) {
            return Apologies.unknownCommand(line, names);
        }
        if (command.get().option().isEmpty() && !line.argument().isEmpty()) {
            return Apologies.standsAlone(line);
        }
        return command.get().answer(request, current);
    }

    private Optional<Command> command(String name) {
        return commands.stream().filter(command -> command.name().equals(name)).findFirst();
    }
}
