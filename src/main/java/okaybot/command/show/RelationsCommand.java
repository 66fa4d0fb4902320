package okaybot.command.show;

import java.util.List;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.LookupCommand;
import okaybot.lore.Claim;
import okaybot.lore.Lore;
import okaybot.lore.Role;

/// What the characters are to each other, or what one is to the others.
public final class RelationsCommand extends LookupCommand<Role> {
    private static final String NAME = "relations";

    public RelationsCommand() {
        super(CommandSpec.named(NAME).constant(),
                CommandOption.of(NAME, "who", "I know no character called", Lore::roles));
    }

    /// What a character is to each of the others.
    static List<Claim> claimsAbout(Role role, Lore lore) {
        return lore.relationsOf(role.id())
                .stream()
                .flatMap(relation -> relation.claimAbout(role.id(), lore.role(relation.otherRole(role.id())).name())
                        .stream())
                .toList();
    }

    @Override
    protected Answer overview(Request request, Lore lore) {
        var builder = new AnswerBuilder(lore);
        for (var role : lore.roles()) {
            builder.fact(role.name(), claimsAbout(role, lore));
        }
        lore.roles().forEach(role -> builder.choice(role.name(), NAME, role.id()));
        return builder.build("Relationships", CommandLine.of(NAME));
    }

    @Override
    protected Answer page(Role role, Lore lore) {
        return new AnswerBuilder(lore).items(claimsAbout(role, lore))
                .choice("Who that is", "cast", role.id())
                .choice("All relations", NAME, "")
                .build(role.title() + ": with the others", new CommandLine(NAME, role.id()));
    }
}
