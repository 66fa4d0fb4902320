package okaybot.command.people;

import java.util.List;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandRole;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.LookupCommand;
import okaybot.command.show.PlotCommand;
import okaybot.command.show.ShowMessages;
import okaybot.command.trivia.QuoteCommand;
import okaybot.lore.Claim;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Person;
import okaybot.lore.Role;
import okaybot.search.spelling.Spellings;

/// The whole cast, or one character, actor or maker.
public final class CastCommand extends LookupCommand<Named> {
    private static final String NAME = "cast";

    public CastCommand() {
        super(CommandSpec.named(NAME).constant().role(CommandRole.LOOK_UP),
                CommandOption.of(NAME, "who", (typed, locale) -> ShowMessages.in(locale).unknownPerson(typed),
                        CastCommand::rolesAndPeople));
    }

    @Override
    protected Answer page(Named named, Lore lore) {
        return switch (named) {
            case Role role -> page(role, lore);
            case Person person -> page(person, lore);
            default -> throw new IllegalStateException("Neither a role nor a person: " + named);
        };
    }

    private static List<Named> rolesAndPeople(Lore lore) {
        var known = lore.people().stream().filter(
                person -> !lore.rolesOf(person.id()).isEmpty() || !person.about().isEmpty());
        return Stream.<Named>concat(lore.roles().stream(), known).toList();
    }

    @Override
    protected Answer overview(Request request, Lore lore) {
        var builder = new AnswerBuilder(lore);
        for (var role : lore.roles()) {
            role.playedBy().ifPresent(casting -> {
                var actor = lore.person(casting.person());
                builder.fact(role.title(), List.of(Claim.of(actor.title(), casting.sources())));
                builder.choice(role.name(), NAME, role.id());
            });
        }
        return builder.build(messages(lore).castOf(lore.show().title()), CommandLine.of(NAME));
    }

    private static Answer page(Role role, Lore lore) {
        var builder = new AnswerBuilder(lore);
        addSpellings(builder, role, lore);
        role.playedBy().ifPresent(casting -> {
            var actor = lore.person(casting.person());
            builder.fact(messages(lore).playedBy(), List.of(Claim.of(actor.title(), casting.sources())));
            builder.choice(actor.name(), NAME, actor.id());
        });
        builder.paragraph(role.about());
        var links = RelationClaims.about(role, lore);
        builder.fact(messages(lore).withOthers(), RelationClaims.open(links)).items(RelationClaims.spoilers(links));
        if (!role.thread().isEmpty()) {
            builder.choice(messages(lore).inPlot(role.name()), PlotCommand.NAME, role.id());
        }
        builder.choice(messages(lore).wholeCast(), NAME, "");
        return builder.build(role.title(), new CommandLine(NAME, role.id()));
    }

    private static Answer page(Person person, Lore lore) {
        var builder = new AnswerBuilder(lore);
        addSpellings(builder, person, lore);
        for (var role : lore.rolesOf(person.id())) {
            var sources = role.playedBy().orElseThrow().sources();
            builder.fact(messages(lore).plays(), List.of(Claim.of(role.title(), sources)));
            builder.choice(role.name(), NAME, role.id());
        }
        builder.paragraph(person.about());
        lore.honours().stream().filter(honour -> honour.about().contains(person.id())).forEach(
                honour -> builder.fact(honour.from(), honour.claims()));
        if (!QuoteCommand.quotationsAbout(person, lore).isEmpty()) {
            builder.choice(messages(lore).quotation(), QuoteCommand.NAME, person.id());
        }
        builder.choice(messages(lore).wholeCast(), NAME, "");
        return builder.build(person.title(), new CommandLine(NAME, person.id()));
    }

    private static void addSpellings(AnswerBuilder builder, Named named, Lore lore) {
        var others = Spellings.others(named);
        if (!others.isEmpty() && !isTranslated(named, lore)) {
            builder.fact(messages(lore).alsoWritten(), String.join(", ", others));
        }
    }

    /// Whether what is shown is no name in any spelling, but what somebody is called in the reader's language.
    private static boolean isTranslated(Named named, Lore lore) {
        return named.original().isEmpty() && lore.inEnglish().named()
                .anyMatch(english -> english.id().equals(named.id()) && !english.name().equals(named.name()));
    }

    private static ShowMessages messages(Lore lore) {
        return ShowMessages.in(lore.locale());
    }
}
