package okaybot.schedule.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.command.schedule.grammar.Days;
import okaybot.schedule.Recurrence;
import okaybot.schedule.ScheduledPost;
import okaybot.schedule.ScheduledPost.PostState;
import okaybot.testing.InMemoryPostedLines;
import okaybot.testing.PlainText;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnrepeatedContentTest {
    private static final Recurrence DAILY = new Recurrence(LocalTime.of(20, 0), Days.ALL, ZoneId.of("Asia/Seoul"));
    private final TestChat chat = TestChat.withSeeds();
    private final InMemoryPostedLines posted = new InMemoryPostedLines();
    private final UnrepeatedContent content = new UnrepeatedContent(chat.service(), posted, () -> TestChat.NOW);

    private static ScheduledPost post(String line) {
        return new ScheduledPost("b7", TestChat.CHANNEL, line, DAILY, "test:boss", Locale.ENGLISH, PostState.ACTIVE,
                Optional.empty());
    }

    private List<String> post(String line, int days) {
        var lines = new ArrayList<String>();
        var due = TestChat.NOW;
        for (var day = 0; day < days; day++) {
            due = DAILY.next(due);
            var answer = content.answer(post(line), due).orElseThrow();
            content.onPosted(post(line), answer);
            lines.add(answer.line().text());
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"quote", "fact"})
    void uses_everything_before_it_repeats_anything(String line) {
        var count = chat.service().linesToPost(TestChat.CHANNEL, CommandLine.of(line),
                LocalDate.of(2026, 11, 22)).size();
        assertThat(count).isGreaterThan(5);
        var lines = post(line, 3 * count);
        for (var round = 0; round < 3; round++) {
            assertThat(lines.subList(round * count, (round + 1) * count)).doesNotHaveDuplicates();
        }
        for (var i = 1; i < lines.size(); i++) {
            assertThat(lines.get(i)).isNotEqualTo(lines.get(i - 1));
        }
    }

    @Test
    void two_posts_of_one_place_share_what_was_used() {
        var first = post("quote", 3);
        assertThat(post("quote kim soo-hyun", 1)).doesNotContainAnyElementsOf(first);
    }

    @Test
    void says_the_same_again_if_it_could_not_be_posted() {
        var due = DAILY.next(TestChat.NOW);
        var answers = List.of(content.answer(post("fact"), due), content.answer(post("fact"), due));
        assertThat(answers.getFirst().map(PlainText::of)).isEqualTo(answers.getLast().map(PlainText::of)).isPresent();
    }

    @Test
    void says_nothing_on_a_day_on_which_nothing_happened() {
        assertThat(content.answer(post("onthisday"), Instant.parse("2027-06-19T11:00:00Z"))).isEmpty();
        // It is the next day in Seoul already.
        assertThat(content.answer(post("onthisday"), Instant.parse("2027-06-19T20:00:00Z")).map(Answer::title))
                .contains("On this day: 20 June");
    }

    @Test
    void knows_no_more_than_everyone_in_the_place() {
        assertThat(content.answer(post("plot"), TestChat.NOW).map(PlainText::of)).isPresent();
        var lines = post("fact", 5);
        assertThat(lines).allMatch(line -> line.startsWith("fact "));
        assertThat(content.answer(post("settings"), TestChat.NOW)).isEmpty();
    }

    @Test
    void a_line_with_one_answer_is_repeated() {
        assertThat(post("season2", 3)).containsOnly("season2 status");
        assertThat(posted.find(TestChat.CHANNEL)).isEmpty();
    }
}
