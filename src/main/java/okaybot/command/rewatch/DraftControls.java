package okaybot.command.rewatch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Control;
import okaybot.command.schedule.grammar.DayNames;
import okaybot.command.schedule.grammar.Days;
import okaybot.command.schedule.grammar.TimeOfDay;
import okaybot.text.Headings;

/// What an admin chooses to set up a rewatch. What they have chosen before is in the lines of the options.
record DraftControls(RewatchContext context, RewatchDraft draft) {
    private static final String DATE = "date";
    private static final String DAYS = "days";
    private static final String TIME = "time";
    private static final String ZONE = "zone";
    private static final String PER_DAY = "perday";
    private static final int DATES = 14;
    private static final int MAX_PER_DAY = 4;
    private static final int MAX_ZONE = 40;
    private static final List<Integer> HOURS = List.of(12, 15, 17, 18, 19, 20, 21, 22);
    private static final List<Set<DayOfWeek>> MIXED = List.of(Days.ALL, Days.WEEKDAYS, Days.WEEKEND,
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
            EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));

    private RewatchDraftMessages messages() {
        return RewatchDraftMessages.in(context.locale());
    }

    /// The control of which somebody asks for the page.
    static Optional<String> named(String word, String typed) {
        return Stream.of(DATE, DAYS, TIME, ZONE, PER_DAY)
                .filter(name -> word.equals(RewatchDraft.PLAN) && (typed + " ").startsWith(name + " ")).findFirst();
    }

    List<Control> all() {
        return List.of(date(), days(), time(), zone(), perDay());
    }

    /// The control with a name; empty if its line says a zone, so that there is nothing more to ask.
    Optional<Control> find(String name) {
        return switch (name) {
            case DATE -> Optional.of(date());
            case DAYS -> Optional.of(days());
            case TIME -> Optional.of(time());
            case PER_DAY -> Optional.of(perDay());
            default -> Optional.of(zone()).filter(_ -> draft.zone().isEmpty() && draft.zoneText().isEmpty());
        };
    }

    private Control date() {
        var today = LocalDate.ofInstant(context.now(), draft.zone().orElse(ZoneOffset.UTC));
        var dates = Stream.concat(draft.start().stream(),
                IntStream.range(0, DATES).mapToObj(today::plusDays)).distinct().sorted();
        return select(DATE, messages().date(), messages().dateHelp(), draft.start().map(messages()::day),
                dates.map(date -> option(messages().day(date), draft.withStart(Optional.of(date)),
                        draft.start().filter(date::equals)
                                .isPresent())));
    }

    private Control days() {
        var sets = Stream.concat(MIXED.stream(), Days.ALL.stream().sorted().map(Set::of));
        var all = Stream.concat(sets, draft.days().stream()).map(Set::copyOf).distinct();
        return select(DAYS, messages().days(), messages().daysHelp(), Optional.of(name(draft.days().orElse(Days.ALL))),
                all.map(set -> option(name(set), draft.withDays(set), set.equals(draft.days().orElse(Days.ALL)))));
    }

    private String name(Set<DayOfWeek> days) {
        var names = new DayNames(context.locale());
        var name = days.size() == 1 ? names.text(days.iterator().next()) : names.text(days);
        return Headings.capitalized(name, context.locale());
    }

    private Control time() {
        var times = Stream.concat(draft.time().stream(), HOURS.stream().map(hour -> LocalTime.of(hour, 0))).distinct()
                .sorted(Comparator.naturalOrder());
        return select(TIME, messages().time(), messages().timeHelp(), draft.time().map(TimeOfDay::text),
                times.map(time -> option(TimeOfDay.text(time), draft.withTime(time),
                        draft.time().filter(time::equals).isPresent())));
    }

    private Control zone() {
        var without = draft.withZone(Optional.empty());
        return new Control(messages().zone(), messages().zoneHelp(), draft.zone().map(ZoneId::getId).orElse(""),
                Optional.empty(), context.line((RewatchDraft.PLAN + " " + ZONE + " " + without.text()).strip()),
                new Control.Text(MAX_ZONE, true, draft.zone().map(ZoneId::getId).orElse("")));
    }

    private Control perDay() {
        var numbers = IntStream.concat(IntStream.rangeClosed(1, MAX_PER_DAY), IntStream.of(draft.episodesPerDay()))
                .distinct().sorted();
        return select(PER_DAY, messages().perDay(), messages().perDayHelp(),
                Optional.of(Integer.toString(draft.episodesPerDay())),
                numbers.mapToObj(number -> option(Integer.toString(number), draft.withEpisodesPerDay(number),
                        number == draft.episodesPerDay())));
    }

    private Control select(String name, String label, String help, Optional<String> value,
            Stream<Control.Option> options) {
        return new Control(label, help, value.orElse(""), Optional.empty(),
                context.line((RewatchDraft.PLAN + " " + name + " " + draft.text()).strip()),
                new Control.Select(options.toList()));
    }

    private Control.Option option(String label, RewatchDraft chosen, boolean isSelected) {
        return new Control.Option(label, "", context.line(chosen.line()), isSelected);
    }
}
