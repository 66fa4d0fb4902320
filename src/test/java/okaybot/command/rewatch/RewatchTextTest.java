package okaybot.command.rewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import okaybot.command.schedule.grammar.Zones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewatchTextTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Zones ZONES = new Zones(InstantSource.fixed(NOW));

    private static RewatchDraft parse(String typed) {
        return RewatchText.parse(typed, ZONES, NOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-04 fri sat 20:00 Europe/Berlin x2              | 2026-12-04 fri sat 20:00 Europe/Berlin x2
            from 4 December, weekends at 8pm in Seoul, 2 a day     | 2026-12-04 weekends 20:00 Asia/Seoul x2
            Dec 24th every day 20.30 berlin                        | 2026-12-24 daily 20:30 Europe/Berlin
            1st of March, mon to thu, 9 p.m. zone America/New_York | 2027-03-01 mon tue wed thu 21:00 New_York
            tomorrow daily noon London 3 episodes per day          | 2026-11-23 daily 12:00 Europe/London x3
            today 20h Paris                                        | 2026-11-22 20:00 Europe/Paris
            2027-1-5 2 eps a day 7am tokyo                         | 2027-01-05 07:00 Asia/Tokyo x2
            ''                                                     | ''
            fri                                                    | fri
            """)
    void reads_the_parts_in_any_order(String typed, String read) {
        assertThat(parse(typed).text()).isEqualTo(read);
        assertThat(parse(read).text()).isEqualTo(read);
    }

    /// In Seoul it is the next day already.
    @Test
    void today_is_the_day_in_the_zone() {
        assertThat(RewatchText.parse("today 20:00 seoul", ZONES, Instant.parse("2026-11-22T20:00:00Z")).text())
                .startsWith("2026-11-23 ");
    }

    @Test
    void what_is_no_zone_is_asked_about() {
        assertThat(parse("today 20:00 nowhereland").zoneText()).isEqualTo("nowhereland");
        assertThat(parse("today 20:00 cst").zones()).hasSizeGreaterThan(1);
        assertThat(parse("today 20:00 utc+9").unreadable()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-02-30 20:00 seoul               | DATE             | 2026-02-30
            2026/13/01 20:00 seoul               | DATE             | 2026/13/01
            31 November 20:00 seoul              | DATE             | 31 November
            Feb 30th, 2027 20:00 seoul           | DATE             | Feb 30th, 2027
            29 Feb 20:00 seoul                   | DATE             | 29 Feb
            12/24/2026 20:00 seoul               | UNCLEAR_DATE     | 12/24/2026
            4.12. 20:00 seoul                    | UNCLEAR_DATE     | 4.12.
            4-12-2026 20:00 seoul                | UNCLEAR_DATE     | 4-12-2026
            2026-12-04 25:00 seoul               | TIME             | 25:00
            2026-12-04 13pm seoul                | TIME             | 13pm
            2026-12-04 20:75 seoul               | TIME             | 20:75
            2026-12-04 20:00 seoul x9            | EPISODES_PER_DAY | x9
            2026-12-04 20:00 seoul 0 a day       | EPISODES_PER_DAY | 0 a day
            2026-12-04 20:00 seoul 16 episodes   | EPISODES_PER_DAY | 16 episodes
            2026-12-04 20:00 21:00 seoul         | UNKNOWN          | 21:00
            2026-12-04 20:00 2026-12-05 seoul    | UNKNOWN          | 2026-12-05
            """)
    void what_cannot_be_is_not_dropped_silently(String typed, RewatchDraft.Part part, String text) {
        assertThat(parse(typed).unreadable()).containsExactly(new RewatchDraft.Unreadable(part, text));
        assertThat(parse(typed).zone()).contains(ZoneId.of("Asia/Seoul"));
    }

    @Test
    void a_leap_day_is_the_next_one() {
        assertThat(RewatchText.parse("29 Feb", ZONES, Instant.parse("2027-11-22T12:00:00Z")).start())
                .contains(LocalDate.parse("2028-02-29"));
    }

    /// What is written of a zone has the same times again.
    @Test
    void every_zone_is_read_as_it_is_written() {
        for (var id : ZoneId.getAvailableZoneIds()) {
            var draft = parse("2026-12-04 20:00 " + id);
            draft.zone()
                    .ifPresent(zone -> assertThat(parse(draft.text()).zone()).as(id).get().extracting(ZoneId::getRules)
                            .isEqualTo(zone.getRules()));
        }
    }

    /// Bot API, InlineKeyboardButton.
    @Test
    void its_lines_fit_into_buttons() {
        var draft = parse("2026-12-04 mon wed fri 20:00 America/Argentina/Buenos_Aires x2");
        assertThat("rewatch plan perday " + draft.text()).hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void a_long_zone_is_written_short() {
        var zone = ZoneId.of("America/Argentina/Buenos_Aires");
        var text = parse("2026-12-04 20:00 " + zone).text();
        assertThat(text).isEqualTo("2026-12-04 20:00 Buenos_Aires");
        assertThat(parse(text).zone()).contains(zone);
    }
}
