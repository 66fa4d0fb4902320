package okaybot.command.trivia;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.lore.Lore;
import okaybot.place.Place;
import okaybot.testing.PlainText;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnThisDayCommandTest {
    private static final Lore SEEDS = TestChat.withSeeds().lore();
    private static final Instant ANNIVERSARY = Instant.parse("2026-06-26T08:00:00Z");

    private static Answer answer(String argument, String today) {
        var request = new Request(new CommandLine("onthisday", argument), new Viewer("test:1", false),
                Place.privateChat("test"), PlatformContext.NONE, false);
        return new OnThisDayCommand(() -> Instant.parse(today)).answer(request, SampleLore.LIGHTHOUSE);
    }

    @Test
    void tells_what_happened_on_this_day() {
        var answer = answer("", ANNIVERSARY.toString());
        assertThat(answer.title()).isEqualTo("On this day: 26 June");
        assertThat(PlainText.of(answer)).contains("26 June 2023 · 3 years ago", "Nobody says a word.");
        assertThat(answer.line()).isEqualTo(CommandLine.parse("onthisday 06-26"));
    }

    @Test
    void offers_the_days_that_it_knows() {
        var answer = answer("", "2026-11-26T08:00:00Z");
        assertThat(answer.title()).isEqualTo("I know of nothing on 26 November");
        assertThat(answer.choices()).anyMatch(choice -> choice.label().equals("26 June")
                && choice.line().text().equals("onthisday 06-26"));
    }

    @Test
    void says_that_it_does_not_understand_a_day() {
        assertThat(answer("31 February", "2026-11-26T08:00:00Z").isError()).isTrue();
        assertThat(answer("someday", "2026-11-26T08:00:00Z").title())
                .isEqualTo("“someday” is no day that I understand");
    }

    @ParameterizedTest
    @CsvSource({"en, 06-20", "en, 20 June", "en, june 20", "en, Jun 20th", "en, '20 june,'", "en, 6/20", "ko, 6월 20일",
        "es, 20 de junio", "pt, 20 de junho", "id, 20 Juni", "ko, 20 June"})
    void understands_a_day_as_people_type_it(Locale locale, String typed) {
        assertThat(MonthDayParser.parse(typed, locale)).contains(MonthDay.of(6, 20));
    }

    @Test
    void is_posted_only_on_days_on_which_something_happened() {
        var command = new OnThisDayCommand(() -> ANNIVERSARY);
        assertThat(command.linesToPost("", LocalDate.of(2027, 6, 26), SampleLore.LIGHTHOUSE))
                .containsExactly(CommandLine.parse("onthisday 06-26"));
        assertThat(command.linesToPost("", LocalDate.of(2027, 6, 27), SampleLore.LIGHTHOUSE)).isEmpty();
        assertThat(command.linesToPost("", LocalDate.of(2027, 6, 20), SEEDS)).hasSize(1);
    }
}
