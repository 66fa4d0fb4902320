package okaybot.command.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Illustration;
import okaybot.answer.PictureTheme;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandGroup;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Keyword;
import okaybot.command.show.ShowMessages;
import okaybot.command.show.SplitList;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Role;
import okaybot.picture.Drawing;
import okaybot.picture.PictureService;
import okaybot.picture.RelationsChart;

/// What the characters are to each other, or what one is to the others.
public final class RelationsCommand extends Command {
    private static final String NAME = "relations";

    private final CommandOption<Named> who;
    private final PictureService pictures;

    public RelationsCommand(PictureService pictures) {
        var option = CommandOption.of(NAME, "who",
                (typed, locale) -> ShowMessages.in(locale).unknownCharacter(typed), RelationsCommand::rolesAndMore);
        super(CommandSpec.named(NAME).group(CommandGroup.STORY).constant().option(option));
        this.who = option;
        this.pictures = pictures;
    }

    private static List<Named> rolesAndMore(Lore lore) {
        return Stream.<Named>concat(lore.roles().stream(), more(lore).stream()).toList();
    }

    private static Optional<Keyword> more(Lore lore) {
        return links(lore).more(messages(lore).moreRelations());
    }

    /// What each character is to others, as far as it is no spoiler and not said from their side.
    private static SplitList links(Lore lore) {
        return SplitList.of(lore.roles().stream()
                .map(role -> new SplitList.Entry(role.id(), RelationClaims.label(role, lore),
                        RelationClaims.open(RelationClaims.from(role, "", lore))))
                .toList());
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        if (request.argument().isEmpty()) {
            return overview(lore);
        }
        var pair = pair(request.argument(), lore);
        return pair.size() == 2
                ? new PairPage(lore.role(pair.getFirst()), lore.role(pair.getLast()), lore).answer(NAME)
                : who.answer(request, lore, named -> named instanceof Role role ? page(role, lore) : rest(lore));
    }

    /// One character, or two: `moon-gang-tae ko-moon-young`.
    @Override
    public Optional<String> argument(String typed, Lore lore) {
        var pair = pair(typed, lore);
        return pair.size() == 2 ? Optional.of(String.join(" ", pair)) : super.argument(typed, lore);
    }

    private List<String> pair(String typed, Lore lore) {
        if (who.idOf(lore, typed).isPresent()) {
            return List.of();
        }
        var ids = who.idsOfEach(lore, typed);
        return ids.contains(SplitList.MORE) ? List.of() : ids;
    }

    /// All characters, one among the others, or the way between two.
    @Override
    public Optional<Illustration> illustration(String argument, Lore lore, int ceiling) {
        return drawing(argument, lore, ceiling, PictureTheme.LIGHT).map(light -> new Illustration(true,
                messages(lore).asPicture(), theme -> pictures.picture(theme == PictureTheme.LIGHT
                        ? light
                        : drawing(argument, lore, ceiling, theme).orElse(light))));
    }

    private static Optional<Drawing> drawing(String argument, Lore lore, int ceiling, PictureTheme theme) {
        var chart = new RelationsChart(lore, ceiling, theme);
        var ids = argument.split(" ", -1);
        if (argument.isEmpty() || argument.equals(SplitList.MORE)) {
            return chart.ofAll();
        }
        return ids.length == 2 ? chart.between(ids[0], ids[1]) : chart.of(argument);
    }

    private static Answer overview(Lore lore) {
        var beginning = links(lore).beginning();
        var builder = new AnswerBuilder(lore);
        SplitList.addFacts(builder, beginning);
        more(lore).ifPresentOrElse(more -> {
            beginning.forEach(entry -> builder.choice(entry.label(), NAME, entry.id()));
            builder.choice(more.title(), NAME, more.id());
        }, () -> {
            addSpoilers(builder, lore);
            lore.roles().forEach(role -> builder.choice(role.name(), NAME, role.id()));
        });
        return builder.build(messages(lore).relations(), CommandLine.of(NAME));
    }

    private static Answer rest(Lore lore) {
        var beginning = links(lore).beginning().stream().map(SplitList.Entry::id).toList();
        var builder = new AnswerBuilder(lore);
        SplitList.addFacts(builder, links(lore).rest());
        addSpoilers(builder, lore);
        lore.roles().stream().filter(role -> !beginning.contains(role.id()))
                .forEach(role -> builder.choice(role.name(), NAME, role.id()));
        return builder.choice(messages(lore).allRelations(), NAME, "")
                .build(messages(lore).relations(), new CommandLine(NAME, SplitList.MORE));
    }

    private static void addSpoilers(AnswerBuilder builder, Lore lore) {
        builder.items(lore.roles().stream()
                .flatMap(role -> RelationClaims
                        .spoilers(RelationClaims.from(role, RelationClaims.label(role, lore) + ": ", lore)).stream())
                .toList());
    }

    private static Answer page(Role role, Lore lore) {
        var links = RelationClaims.about(role, lore);
        return new AnswerBuilder(lore).items(RelationClaims.open(links)).items(RelationClaims.spoilers(links))
                .choice(messages(lore).who(), "cast", role.id())
                .choice(messages(lore).allRelations(), NAME, "")
                .build(messages(lore).relationsOf(role.title()), new CommandLine(NAME, role.id()));
    }

    private static ShowMessages messages(Lore lore) {
        return ShowMessages.in(lore.locale());
    }
}
