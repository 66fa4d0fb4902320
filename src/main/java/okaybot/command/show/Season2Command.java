package okaybot.command.show;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Keyword;
import okaybot.command.api.LookupCommand;
import okaybot.lore.Claim;
import okaybot.lore.Lore;
import okaybot.lore.SecondSeason;
import okaybot.lore.Source;
import okaybot.text.TimeAgo;

/// What is known about a second season, how old the news is, and the reasons for and against one.
public final class Season2Command extends LookupCommand<Keyword> {
    private static final String NAME = "season2";
    private static final Keyword STATUS = Keyword.of("status", "Status", "news");
    private static final Keyword FOR = Keyword.of("for", "Reasons for", "pro", "yes");
    private static final Keyword AGAINST = Keyword.of("against", "Reasons against", "contra", "no");
    private static final Keyword IDEAS = Keyword.of("ideas", "Story ideas");
    private static final Keyword TIMELINE = Keyword.of("timeline", "What was reported when", "history", "dates");
    private static final List<Keyword> VIEWS = List.of(STATUS, FOR, AGAINST, IDEAS, TIMELINE);

    private final InstantSource clock;

    public Season2Command(InstantSource clock) {
        super(CommandSpec.named(NAME), CommandOption.of(NAME, "view", "There is no view called", _ -> VIEWS));
        this.clock = clock;
    }

    @Override
    protected Answer overview(Request request, Lore lore) {
        return page(STATUS, lore);
    }

    @Override
    protected Answer page(Keyword view, Lore lore) {
        var builder = new AnswerBuilder(lore);
        var season = lore.secondSeason();
        switch (view.id()) {
            case "status" -> addStatus(builder, season, lore);
            case "for" -> builder.items(season.reasonsFor());
            case "against" -> builder.items(season.against());
            case "ideas" -> builder.items(season.ideas());
            default -> season.timeline().forEach(event -> builder.fact(event.dateInWords(), event.claims()));
        }
        VIEWS.stream().filter(other -> !other.equals(view))
                .forEach(other -> builder.choice(other.title(), NAME, other.id()));
        return builder.build("Season 2: " + view.title().toLowerCase(Locale.ROOT),
                new CommandLine(NAME, view.id()));
    }

    private void addStatus(AnswerBuilder builder, SecondSeason season, Lore lore) {
        builder.paragraph(season.status());
        var sources = season.status().stream().map(Claim::sources).flatMap(List::stream).toList();
        lore.newestSource(sources).ifPresentOrElse(newest -> addAge(builder, newest),
                () -> builder.text("None of these sources carries a date, so nobody can tell how old this is."));
    }

    private void addAge(AnswerBuilder builder, Source newest) {
        var day = newest.date().orElseThrow();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        builder.fact("As of", newest.dateInWords() + ", " + TimeAgo.inWords(day, today) + " (" + newest.name() + ")");
        if (day.plusYears(1).isBefore(today)) {
            builder.text("That is more than a year old. There may be news that these sources do not have.");
        }
    }
}
