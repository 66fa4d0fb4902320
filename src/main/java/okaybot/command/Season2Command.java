package okaybot.command;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
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
import okaybot.lore.SecondSeason;
import okaybot.lore.Source;

/// What is known of a second season, how old that is, and what speaks for and against one.
public final class Season2Command implements Command {
    private static final String NAME = "season2";
    private static final Part STATUS = Part.of("status", "How things stand", "news");
    private static final Part FOR = Part.of("for", "What speaks for one", "pro", "yes");
    private static final Part AGAINST = Part.of("against", "What speaks against one", "contra", "no");
    private static final Part IDEAS = Part.of("ideas", "What it could tell");
    private static final Part TIMELINE = Part.of("timeline", "What was reported when", "history", "dates");
    private static final List<Part> VIEWS = List.of(STATUS, FOR, AGAINST, IDEAS, TIMELINE);

    private final Option<Part> view = new Option<>("view", Descriptions.of(NAME, "view"),
            "There is no view called", _ -> VIEWS);
    private final InstantSource clock;

    public Season2Command(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Option<?>> option() {
        return Optional.of(view);
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        return request.argument().isEmpty()
                ? page(STATUS, lore)
                : view.answer(request, lore, named -> page(named, lore));
    }

    private Answer page(Part view, Lore lore) {
        var sheet = new Sheet(lore);
        var season = lore.secondSeason();
        switch (view.id()) {
            case "status" -> status(sheet, season, lore);
            case "for" -> sheet.items(season.reasonsFor());
            case "against" -> sheet.items(season.against());
            case "ideas" -> sheet.items(season.ideas());
            default -> season.timeline().forEach(event -> sheet.fact(event.when(), event.claims()));
        }
        VIEWS.stream().filter(other -> !other.equals(view))
                .forEach(other -> sheet.choice(other.title(), NAME, other.id()));
        return sheet.under("A second season: " + view.title().toLowerCase(Locale.ROOT),
                new CommandLine(NAME, view.id()));
    }

    private void status(Sheet sheet, SecondSeason season, Lore lore) {
        sheet.paragraph(season.status());
        var sources = season.status().stream().map(Claim::sources).flatMap(List::stream).toList();
        lore.newest(sources).ifPresentOrElse(newest -> asOf(sheet, newest),
                () -> sheet.say("None of these sources carries a date, so nobody can tell how old this is."));
    }

    private void asOf(Sheet sheet, Source newest) {
        var day = newest.date().orElseThrow();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        sheet.fact("As of", newest.when() + ", " + Age.inWords(day, today) + " (" + newest.name() + ")");
        if (day.plusYears(1).isBefore(today)) {
            sheet.say("That is more than a year old. There may be news that these sources do not have.");
        }
    }
}
