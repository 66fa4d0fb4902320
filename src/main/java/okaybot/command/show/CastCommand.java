package okaybot.command.show;

import java.util.List;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandRole;
import okaybot.command.api.CommandSpec;
import okaybot.lore.Claim;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Person;
import okaybot.lore.Role;
import okaybot.search.NameIndex;

/// Who is in it: the whole cast, or one character, actor or maker.
public final class CastCommand implements Command {
    private static final String NAME = "cast";
    private final CommandOption<Named> who = CommandOption.of(NAME, "who", "I know nobody called",
            CastCommand::everyone);
    private final CommandSpec spec = CommandSpec.named(NAME).option(who).constant().role(CommandRole.LOOK_UP);

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        return request.argument().isEmpty() ? wholeCast(lore) : who.answer(request, lore, named -> switch (named) {
            case Role role -> page(role, lore);
            case Person person -> page(person, lore);
            default -> throw new IllegalStateException("Not of the cast: " + named);
        });
    }

    private static List<Named> everyone(Lore lore) {
        var known = lore.people().stream().filter(
                person -> !lore.rolesOf(person.id()).isEmpty() || !person.about().isEmpty());
        return Stream.<Named>concat(lore.roles().stream(), known).toList();
    }

    private static Answer wholeCast(Lore lore) {
        var sheet = new AnswerBuilder(lore);
        for (var role : lore.roles()) {
            role.playedBy().ifPresent(casting -> {
                var actor = lore.person(casting.person());
                sheet.fact(role.title(), List.of(Claim.of(actor.title(), casting.sources())));
                sheet.choice(role.name(), NAME, role.id());
            });
        }
        return sheet.build("The cast of " + lore.show().title(), CommandLine.of(NAME));
    }

    private static Answer page(Role role, Lore lore) {
        var sheet = new AnswerBuilder(lore);
        alsoWritten(sheet, role);
        role.playedBy().ifPresent(casting -> {
            var actor = lore.person(casting.person());
            sheet.fact("Played by", List.of(Claim.of(actor.title(), casting.sources())));
            sheet.choice(actor.name(), NAME, actor.id());
        });
        sheet.paragraph(role.about());
        sheet.fact("With the others", RelationsCommand.seenFrom(role, lore));
        if (!role.thread().isEmpty()) {
            sheet.choice(role.name() + " in the plot", PlotCommand.NAME, role.id());
        }
        sheet.choice("The whole cast", NAME, "");
        return sheet.build(role.title(), new CommandLine(NAME, role.id()));
    }

    private static Answer page(Person person, Lore lore) {
        var sheet = new AnswerBuilder(lore);
        alsoWritten(sheet, person);
        for (var role : lore.rolesOf(person.id())) {
            var sources = role.playedBy().orElseThrow().sources();
            sheet.fact("Plays", List.of(Claim.of(role.title(), sources)));
            sheet.choice(role.name(), NAME, role.id());
        }
        sheet.paragraph(person.about());
        lore.honours().stream().filter(honour -> honour.about().contains(person.id())).forEach(
                honour -> sheet.fact(honour.from(), honour.claims()));
        if (!QuoteCommand.about(person, lore).isEmpty()) {
            sheet.choice("A quotation", QuoteCommand.NAME, person.id());
        }
        sheet.choice("The whole cast", NAME, "");
        return sheet.build(person.title(), new CommandLine(NAME, person.id()));
    }

    private static void alsoWritten(AnswerBuilder sheet, Named named) {
        var others = NameIndex.alternativeSpellings(named);
        if (!others.isEmpty()) {
            sheet.fact("Also written", String.join(", ", others));
        }
    }
}
