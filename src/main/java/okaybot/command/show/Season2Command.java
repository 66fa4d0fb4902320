package okaybot.command.show;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.DateFormatter;
import okaybot.answer.Illustration;
import okaybot.answer.Request;
import okaybot.command.api.CommandGroup;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Keyword;
import okaybot.command.api.LookupCommand;
import okaybot.lore.Claim;
import okaybot.lore.Lore;
import okaybot.lore.SecondSeason;
import okaybot.lore.Source;
import okaybot.picture.PictureService;
import okaybot.picture.SeasonTimeline;

/// What is known about a second season, how old the news is, and the reasons for and against one.
public final class Season2Command extends LookupCommand<Keyword> {
    private static final String NAME = "season2";
    private static final String STATUS = "status";
    private static final String FOR = "for";
    private static final String AGAINST = "against";
    private static final String IDEAS = "ideas";
    private static final String TIMELINE = "timeline";

    private final InstantSource clock;
    private final PictureService pictures;

    public Season2Command(InstantSource clock, PictureService pictures) {
        super(CommandSpec.named(NAME).group(CommandGroup.SEASON2), CommandOption.of(NAME, "view",
                (typed, locale) -> Season2Messages.in(locale).unknownView(typed), Season2Command::views));
        this.clock = clock;
        this.pictures = pictures;
    }

    private static List<Keyword> views(Lore lore) {
        var messages = Season2Messages.in(lore.locale());
        return List.of(Keyword.of(STATUS, messages.status(), "news"),
                Keyword.of(FOR, messages.reasonsFor(), "pro", "yes"),
                Keyword.of(AGAINST, messages.against(), "contra", "no"),
                Keyword.of(IDEAS, messages.ideas()),
                Keyword.of(TIMELINE, messages.timeline(), "history", "dates"));
    }

    @Override
    protected Answer overview(Request request, Lore lore) {
        return page(views(lore).getFirst(), lore);
    }

    @Override
    protected Answer page(Keyword view, Lore lore) {
        var builder = new AnswerBuilder(lore);
        add(view.id(), builder, lore);
        views(lore).stream().filter(other -> !other.equals(view))
                .forEach(other -> builder.choice(other.title(), NAME, other.id()));
        return builder.build(title(view.id(), Season2Messages.in(lore.locale())), new CommandLine(NAME, view.id()));
    }

    /// Of the timeline.
    @Override
    public Optional<Illustration> illustration(String argument, Lore lore, int ceiling) {
        return argument.equals(TIMELINE) && !lore.secondSeason().timeline().isEmpty()
                ? Optional.of(new Illustration(false, ShowMessages.in(lore.locale()).asPicture(),
                        theme -> pictures.picture(SeasonTimeline.of(lore, ceiling, theme).orElseThrow())))
                : Optional.empty();
    }

    private static String title(String view, Season2Messages messages) {
        return switch (view) {
            case STATUS -> messages.titleStatus();
            case FOR -> messages.titleFor();
            case AGAINST -> messages.titleAgainst();
            case IDEAS -> messages.titleIdeas();
            default -> messages.titleTimeline();
        };
    }

    private void add(String view, AnswerBuilder builder, Lore lore) {
        var season = lore.secondSeason();
        switch (view) {
            case STATUS -> addStatus(builder, season, lore);
            case FOR -> builder.items(season.reasonsFor());
            case AGAINST -> builder.items(season.against());
            case IDEAS -> builder.items(season.ideas());
            default -> {
                var format = DateFormatter.of(lore);
                season.timeline().forEach(event -> builder.fact(format.date(event), event.claims()));
            }
        }
    }

    private void addStatus(AnswerBuilder builder, SecondSeason season, Lore lore) {
        builder.paragraph(season.status());
        var sources = season.status().stream().map(Claim::sources).flatMap(List::stream).toList();
        lore.newestSource(sources).ifPresentOrElse(newest -> addAge(builder, newest, lore.locale()),
                () -> builder.text(Season2Messages.in(lore.locale()).unknownAge()));
    }

    private void addAge(AnswerBuilder builder, Source newest, Locale locale) {
        var messages = Season2Messages.in(locale);
        var format = new DateFormatter(locale);
        var day = newest.date().orElseThrow();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        builder.fact(messages.asOf(),
                messages.asOfSource(format.day(day), format.timeAgo(day, today), newest.name()));
        if (day.plusYears(1).isBefore(today)) {
            builder.text(messages.old());
        }
    }
}
