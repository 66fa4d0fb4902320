package okaybot.command.show;

import java.util.List;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandSpec;
import okaybot.lore.Claim;
import okaybot.lore.Lore;
import okaybot.lore.Role;

/// What the characters are to each other: all of them, or one.
public final class RelationsCommand implements Command {
    private static final String NAME = "relations";
    private final CommandOption<Role> who = CommandOption.of(NAME, "who", "I know no character called",
            Lore::roles);
    private final CommandSpec spec = CommandSpec.named(NAME).option(who).constant();

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        return request.argument().isEmpty() ? all(lore) : who.answer(request, lore, role -> page(role, lore));
    }

    /// What a character is to each of the others.
    static List<Claim> seenFrom(Role role, Lore lore) {
        return lore.relationsOf(role.id())
                .stream()
                .flatMap(relation -> relation.seenFrom(role.id(), lore.role(relation.other(role.id())).name()).stream())
                .toList();
    }

    private static Answer all(Lore lore) {
        var sheet = new AnswerBuilder(lore);
        for (var role : lore.roles()) {
            sheet.fact(role.name(), seenFrom(role, lore));
        }
        lore.roles().forEach(role -> sheet.choice(role.name(), NAME, role.id()));
        return sheet.build("Who is what to whom", CommandLine.of(NAME));
    }

    private static Answer page(Role role, Lore lore) {
        return new AnswerBuilder(lore).items(seenFrom(role, lore))
                .choice("Who that is", "cast", role.id())
                .choice("All relations", NAME, "")
                .build(role.title() + ": with the others", new CommandLine(NAME, role.id()));
    }
}
