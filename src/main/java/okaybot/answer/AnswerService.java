package okaybot.answer;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.search.Names;
import okaybot.settings.PlaceSettings;
import okaybot.settings.PlaceSettings.Visibility;
import okaybot.settings.Settings;
import okaybot.settings.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way from a request to an answer, on every platform. Safe for use by several threads.
public final class AnswerService {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerService.class);

    private final Supplier<Lore> lore;
    private final Settings settings;
    private final Cooldown cooldown;
    private final List<Command> commands;
    private final Names<Named> names;

    /// A service over these commands.
    ///
    /// @param lore the lore to answer from; asked anew for every request, so that it can be swapped
    /// @param ticker tells how much time has passed between questions
    public AnswerService(Supplier<Lore> lore, Settings settings, List<Command> commands, Ticker ticker) {
        this.cooldown = new Cooldown(ticker);
        this.lore = lore;
        this.settings = settings;
        this.commands = List.copyOf(commands);
        this.names = new Names<>(commands.stream().map(CommandName::new).toList());
    }

    public List<Command> commands() {
        return commands;
    }

    /// The answer; what goes wrong is said in it. Nothing only for those who go on asking after they were told that it is
    /// too much.
    public Optional<Reply> answer(Request request) {
        try {
            var place = settings.in(request.place(), request.surroundings().forSpoilers());
            return switch (cooldown.judge(request, place)) {
                case ANSWER -> Optional.of(reply(request, place));
                case TELL -> Optional.of(new Reply(Apologies.tooOften(request.line()), Visibility.PRIVATE));
                case SILENCE -> Optional.empty();
            };
        } catch (RuntimeException e) {
            var id = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Error {} while answering /{}", id, request.line().name(), e);
            var sorry = e instanceof StoreUnavailable ? Apologies.unreachable(id) : Apologies.failed(id);
            return Optional.of(new Reply(sorry, Visibility.PRIVATE));
        }
    }

    private Reply reply(Request request, PlaceSettings place) {
        // First of all, and to the asker alone: whatever else looks at the line may rely on its length.
        var longest = longest(request.line());
        if (request.line().print().length() > longest) {
            return new Reply(Apologies.tooLong(longest), Visibility.PRIVATE);
        }
        var revealing = request.line().name().equals(Policy.REVEAL) && !request.argument().isEmpty();
        var asked = revealing ? request.with(request.line().rest()) : request;
        var personal = command(asked.line().name()).filter(Command::isPersonal).isPresent();
        if (!personal && !isAnswered(asked.line(), place)) {
            return new Reply(Apologies.notHere(asked.line(), place), Visibility.PRIVATE);
        }
        var policy = revealing
                ? Policy.revealing()
                : Policy.of(place, settings.progress(request.viewer().id()), request.privately() || personal);
        return new Reply(policy.apply(answer(asked, lore.get())), policy.visibility());
    }

    private boolean isAnswered(CommandLine line, PlaceSettings place) {
        return place.answers() && !place.denied().contains(line.name());
    }

    /// Ways to finish what stands behind the command's name.
    public List<Completion> complete(CommandLine line) {
        return command(line.name())
                .filter(_ -> line.print().length() <= longest(line))
                .flatMap(Command::option)
                .map(option -> option.complete(lore.get(), line.argument()))
                .orElse(List.of());
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

    /// What is longer is a slip or a prank.
    private int longest(CommandLine line) {
        return command(line.name()).map(Command::longest).orElse(Command.USUALLY_LONGEST);
    }

    private Optional<Command> command(String name) {
        return commands.stream().filter(command -> command.name().equals(name)).findFirst();
    }
}
