package okaybot.command.trivia;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.DateFormatter;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Completion;
import okaybot.command.api.LookupAnswers;
import okaybot.lore.Lore;

/// What happened around the show on this day of the year, or on another.
public final class OnThisDayCommand extends Command {
    private static final String NAME = "onthisday";
    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("MM-dd");
    private final InstantSource clock;

    public OnThisDayCommand(InstantSource clock) {
        super(CommandSpec.named(NAME).option(CommandOption.ofText(NAME, "day",
                (lore, typed, _) -> completions(lore, typed))));
        this.clock = clock;
    }

    private static List<Completion> completions(Lore lore, String typed) {
        return ShowDay.all(lore).stream().map(day -> new Completion(ID.format(day.date()),
                name(day.monthDay(), lore.locale()), "")).distinct()
                .filter(day -> day.label().toLowerCase(lore.locale()).contains(typed.toLowerCase(lore.locale())))
                .toList();
    }

    private static String name(MonthDay day, Locale locale) {
        return OnThisDayMessages.in(locale).day(day.atYear(2000));
    }

    /// A day of the year.
    @Override
    public Optional<String> argument(String typed, Lore lore) {
        return MonthDayParser.parse(typed, lore.locale()).map(ID::format);
    }

    /// The day, if something happened on it.
    @Override
    public List<CommandLine> linesToPost(String argument, LocalDate day, Lore lore) {
        var asked = argument.isEmpty() ? Optional.of(ID.format(day)) : argument(argument, lore);
        return asked.filter(id -> !ShowDay.on(MonthDay.parse(id, ID), lore).isEmpty())
                .map(id -> new CommandLine(NAME, id)).stream().toList();
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        var messages = OnThisDayMessages.in(lore.locale());
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (request.argument().isEmpty()) {
            return page(MonthDay.from(today), today, lore);
        }
        return argument(request.argument(), lore).map(id -> page(MonthDay.parse(id, ID), today, lore))
                .orElseGet(() -> withDays(new AnswerBuilder(lore), today, lore)
                        .build(messages.unknown(LookupAnswers.shorten(request.argument())), request.line())
                        .asError(messages.unknown(LookupAnswers.shorten(request.argument()))));
    }

    private static Answer page(MonthDay day, LocalDate today, Lore lore) {
        var messages = OnThisDayMessages.in(lore.locale());
        var line = new CommandLine(NAME, ID.format(day));
        var known = ShowDay.on(day, lore);
        if (known.isEmpty()) {
            return withDays(new AnswerBuilder(lore), today, lore).build(messages.nothing(name(day, lore.locale())),
                    line);
        }
        var builder = new AnswerBuilder(lore);
        known.forEach(event -> builder.fact(label(event, today, lore), event.claims()));
        return builder.choice(messages.more(), "show", "").build(messages.title(name(day, lore.locale())), line);
    }

    /// The date, and how many years ago it was if that is today somewhere on earth.
    private static String label(ShowDay event, LocalDate today, Lore lore) {
        var format = new DateFormatter(lore.locale());
        var anniversary = Stream.of(today, today.minusDays(1), today.plusDays(1))
                .filter(day -> MonthDay.from(day).equals(event.monthDay()) && day.isAfter(event.date())).findFirst();
        return anniversary.map(day -> format.day(event.date()) + " · " + format.timeAgo(event.date(), day))
                .orElseGet(() -> format.day(event.date()));
    }

    /// With the days on which something happened, the next one first.
    private static AnswerBuilder withDays(AnswerBuilder builder, LocalDate today, Lore lore) {
        var days = ShowDay.all(lore).stream().map(ShowDay::monthDay).distinct().sorted().toList();
        var next = days.stream().filter(day -> day.isAfter(MonthDay.from(today)));
        var later = days.stream().filter(day -> !day.isAfter(MonthDay.from(today)));
        var sorted = Stream.concat(next, later).toList();
        if (!sorted.isEmpty()) {
            builder.text(OnThisDayMessages.in(lore.locale()).otherDays());
        }
        sorted.forEach(day -> builder.choice(name(day, lore.locale()), NAME, ID.format(day)));
        return builder;
    }
}
