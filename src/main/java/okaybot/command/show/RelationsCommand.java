package okaybot.command.show;

import java.util.List;
import java.util.Optional;
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

/// What the characters are to each other, or what one is to the others.
public final class RelationsCommand extends Command {
    private static final String NAME = "relations";

    private final CommandOption<Role> who;

    public RelationsCommand() {
        var option = CommandOption.<Role>of(NAME, "who",
                (typed, locale) -> ShowMessages.in(locale).unknownCharacter(typed), Lore::roles);
        super(CommandSpec.named(NAME).constant().option(option));
        this.who = option;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        if (request.argument().isEmpty()) {
            return overview(lore);
        }
        var pair = pair(request.argument(), lore);
        return pair.size() == 2
                ? page(lore.role(pair.getFirst()), lore.role(pair.getLast()), lore)
                : who.answer(request, lore, role -> page(role, lore));
    }

    /// One character, or two: `moon-gang-tae ko-moon-young`.
    @Override
    public Optional<String> argument(String typed, Lore lore) {
        var pair = pair(typed, lore);
        return pair.size() == 2 ? Optional.of(String.join(" ", pair)) : super.argument(typed, lore);
    }

    private List<String> pair(String typed, Lore lore) {
        return who.idOf(lore, typed).isPresent() ? List.of() : who.idsOfEach(lore, typed);
    }

    /// What a character is to each of the others.
    static List<Claim> claimsAbout(Role role, Lore lore) {
        return lore.relationsOf(role.id())
                .stream()
                .flatMap(relation -> relation.claimAbout(role.id(), lore.role(relation.otherRole(role.id())).name())
                        .stream())
                .toList();
    }

    /// What a character is to others, as far as it is not said from their side.
    private static List<Claim> linksFrom(Role role, String before, Lore lore) {
        return lore.relations().stream().filter(relation -> relation.from().equals(role.id()))
                .map(relation -> new Claim(before + relation.link() + " " + lore.role(relation.to()).name(),
                        relation.sources(), relation.after(), relation.dispute()))
                .toList();
    }

    static List<Claim> open(List<Claim> claims) {
        return claims.stream().filter(claim -> claim.after().isEmpty()).toList();
    }

    /// Those that are spoilers. They stand apart, so that their place does not tell what they are about.
    static List<Claim> spoilers(List<Claim> claims) {
        return claims.stream().filter(claim -> claim.after().isPresent()).toList();
    }

    private static Answer overview(Lore lore) {
        var builder = new AnswerBuilder(lore);
        for (var role : lore.roles()) {
            builder.fact(role.name(), open(linksFrom(role, "", lore)));
        }
        builder.items(lore.roles().stream()
                .flatMap(role -> spoilers(linksFrom(role, role.name() + ": ", lore)).stream()).toList());
        lore.roles().forEach(role -> builder.choice(role.name(), NAME, role.id()));
        return builder.build(messages(lore).relations(), CommandLine.of(NAME));
    }

    /// What is between two characters, from the first one's side.
    private static Answer page(Role first, Role second, Lore lore) {
        var between = lore.relationsOf(first.id()).stream()
                .filter(relation -> relation.otherRole(first.id()).equals(second.id()))
                .flatMap(relation -> relation.claimAbout(first.id(), second.name())
                        .or(() -> relation.claimAbout(second.id(), first.name())).stream())
                .toList();
        return new AnswerBuilder(lore).items(open(between)).items(spoilers(between))
                .choice(first.name(), NAME, first.id())
                .choice(second.name(), NAME, second.id())
                .build(messages(lore).pair(first.name(), second.name()),
                        new CommandLine(NAME, first.id() + " " + second.id()));
    }

    private static Answer page(Role role, Lore lore) {
        var links = claimsAbout(role, lore);
        return new AnswerBuilder(lore).items(open(links)).items(spoilers(links))
                .choice(messages(lore).who(), "cast", role.id())
                .choice(messages(lore).allRelations(), NAME, "")
                .build(messages(lore).relationsOf(role.title()), new CommandLine(NAME, role.id()));
    }

    private static ShowMessages messages(Lore lore) {
        return ShowMessages.in(lore.locale());
    }
}
