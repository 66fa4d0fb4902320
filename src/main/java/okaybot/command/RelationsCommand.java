package okaybot.command;

import java.util.List;
import java.util.Optional;

import okaybot.answer.Answer;
import okaybot.answer.Command;
import okaybot.answer.CommandLine;
import okaybot.answer.Descriptions;
import okaybot.answer.Option;
import okaybot.answer.Request;
import okaybot.answer.Sheet;
import okaybot.lore.Claim;
import okaybot.lore.Lore;
import okaybot.lore.Role;

/// What the characters are to each other: all of them, or one.
public final class RelationsCommand implements Command {
    private static final String NAME = "relations";
    private final Option<Role> who = new Option<>("who", Descriptions.of(NAME, "who"), "I know no character called",
            Lore::roles);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Option<?>> option() {
        return Optional.of(who);
    }

    @Override
    public boolean isConstant() {
        return true;
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
        var sheet = new Sheet(lore);
        for (var role : lore.roles()) {
            sheet.fact(role.name(), seenFrom(role, lore));
        }
        lore.roles().forEach(role -> sheet.choice(role.name(), NAME, role.id()));
        return sheet.under("Who is what to whom", CommandLine.of(NAME));
    }

    private static Answer page(Role role, Lore lore) {
        return new Sheet(lore).items(seenFrom(role, lore))
                .choice("Who that is", "cast", role.id())
                .choice("All relations", NAME, "")
                .under(role.title() + ": with the others", new CommandLine(NAME, role.id()));
    }
}
