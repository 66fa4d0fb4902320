package okaybot.platform.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.lore.Lore;
import okaybot.messenger.MessengerRegistry;
import okaybot.testing.SampleLore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines from a pipe, and everything that is printed for them.
class PipedConsoleTest {
    @Test
    void a_number_picks_a_choice_of_the_last_answer() {
        assertThat(chat("/cast keeper", "2")).isEqualTo("""
                Seo Deung-dae · 서등대
                Played by  Ha Neul · 하늘

                Seo Deung-dae knows every rock of the coast.

                • ██████████ (1 spoiler · after episode 4)

                Sources: The Weekly, Jun 2023 · Harbour Notes, undated

                [1] Ha Neul   [2] Seo Deung-dae in the plot   [3] The whole cast
                [4] Reveal the spoilers   [5] Sources

                Seo Deung-dae · 서등대: in the plot
                ██████████ (1 spoiler · after episode 8)

                [1] What it is about   [2] The story   [3] How it ends   [4] Who that is
                [5] Reveal the spoilers

                """);
    }

    @Test
    void an_error_keeps_the_choices_of_the_answer_before_it() {
        assertThat(chat("/plot ending", "/cast 12345", "/xyzzy", "4", "2"))
                .contains("[1] What it is about   [2] The story   [3] Reveal the spoilers\n",
                        "\n[4] See what there is\n",
                        "\n[4] All commands\n")
                .containsSubsequence("[4] All commands", "What you can ask");
        assertThat(chat("/plot ending", "/cast 12345", "2")).endsWith(chat("/plot story"));
        assertThat(chat("/plot ending", "/cast 12345", "/reveal")).endsWith(chat("/reveal plot ending"));
    }

    @Test
    void a_word_that_is_like_no_command_is_a_question() {
        assertThat(chat("why")).startsWith("I have no answer to “why”\n");
        assertThat(chat("asdfgh?")).startsWith("I have no answer to “asdfgh?”\n");
        assertThat(chat("/asdfgh")).startsWith("There is no command /asdfgh\n");
        assertThat(chat("casst")).startsWith("The cast of The Lighthouse\n");
        assertThat(chat("cast")).isEqualTo(chat("/cast"));
    }

    @Test
    void reveal_lifts_the_covers_of_the_last_answer_only() {
        var covered = """
                The Lighthouse: ending
                ██████████ (1 spoiler · ending)

                [1] What it is about   [2] The story   [3] Reveal the spoilers

                """;
        var revealed = """
                The Lighthouse: ending
                The lamp goes out for good.

                Sources disagree about how long the storm lasts: one night; three nights.

                Sources: The Weekly, Jun 2023 · Harbour Notes, undated

                [1] What it is about   [2] The story   [3] Sources

                """;
        assertThat(chat("/plot ending", "/reveal", "/reveal", "/plot ending"))
                .isEqualTo(covered + revealed + "Nothing is covered in the last answer.\n\n" + covered);
    }

    @Test
    void spoilers_of_watched_episodes_are_not_covered() {
        assertThat(chat("/episode", "/episode 4", "/plot story", "/episode FINISHED", "/episode forget")).isEqualTo("""
                How far you have watched
                I do not know how far you have watched, so every spoiler stays covered.

                [1] Watched up to
                In private, I do not cover what you have seen.

                [2] I have seen it all

                How far you have watched
                You have watched up to episode 4. In private, what lies beyond stays covered.

                [1] Watched up to  episode 4
                In private, I do not cover what you have seen.

                [2] I have seen it all   [3] Forget it

                The Lighthouse: story
                The letter is from the keeper's sister. ██████████ (1 spoiler · after episode 8)

                Sources: The Weekly, Jun 2023

                [1] What it is about   [2] How it ends   [3] Reveal the spoilers   [4] Sources

                How far you have watched
                You have seen it all, so nothing is covered in private.

                [1] Watched up to  all of it
                In private, I do not cover what you have seen.

                [2] Forget it

                How far you have watched
                I do not know how far you have watched, so every spoiler stays covered.

                [1] Watched up to
                In private, I do not cover what you have seen.

                [2] I have seen it all

                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "-1", "1.5", "four", "99999999999", "4 5"})
    void an_episode_that_does_not_exist_is_explained(String typed) {
        assertThat(chat("/episode " + typed)).isEqualTo("""
                There is no episode “%s”
                Say a number from 0 to 12, finished, or forget.

                [1] Watched up to
                In private, I do not cover what you have seen.

                [2] I have seen it all

                """.formatted(typed));
    }

    @Test
    void numbers_and_reveal_without_a_matching_answer_are_explained() {
        assertThat(chat("1", "/reveal", "/plot", "[4]", "0", "007")).isEqualTo("""
                There is nothing to choose from; /help lists what you can ask.

                There is no answer yet whose spoilers could be revealed.

                The Lighthouse: premise
                A keeper finds a letter in the lamp room.

                Sources: The Weekly, Jun 2023

                [1] The story   [2] How it ends   [3] Sources

                There is no such choice; you can pick 1 to 3.

                There is no such choice; you can pick 1 to 3.

                There is no such choice; you can pick 1 to 3.

                """);
    }

    @Test
    void empty_lines_are_ignored_and_quit_ends_the_chat() {
        assertThat(chat("", "   ", "\t", "/quit", "/cast")).isEmpty();
        assertThat(chat("/exit", "/cast")).isEmpty();
    }

    @Test
    void help_lists_the_commands_of_the_terminal() {
        assertThat(chat("/help")).contains("""
                Spoilers stay covered until you lift
                them.

                In the terminal there are also /reveal, /episode and /quit; a number picks a
                choice.

                [1] The show   [2] The story   [3] Season 2   [4] You   [5] For admins
                [6] About this bot
                """);
        assertThat(chat("/help /episode")).isEqualTo("""
                /episode: Say how far you have watched.

                """);
    }

    @Test
    void an_error_is_shown_with_its_id_and_the_chat_goes_on() {
        var lores = List.of(Optional.<Lore>empty(), Optional.of(SampleLore.LIGHTHOUSE)).iterator();
        var service = ConsoleFixture.service(InstantSource.system(), () -> lores.next().orElseThrow());
        assertThat(chat(new Console(service, new MessengerRegistry(), ConsoleUser.localUser(), Map.of()),
                "/themes the sea",
                "/themes the sea"))
                .matches("(?s)Something went wrong on my side\n.* error\\s[0-9a-f]{8}\\.\n.*\nThe sea\n.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J\u001b]0;owned\u0007", "/\u202ecast\u202c keeper", "🌊🌊🏳️‍🌈", "////",
        "/cast \u0000\u009b31m",
        "/reveal", "/reveal reveal reveal cast", "2147483648", "\ud800", "/help \u2066x", "/reveal \u001b[1m"})
    void hostile_lines_are_answered_without_printing_control_characters(String hostile) {
        var output = chat(hostile, "/themes");
        assertThat(output).contains("The sea").matches("(?s)[^\\p{Cc}\\p{Cf}\\p{Cs}&&[^\n\u200C\u200D]]*");
    }

    @Test
    void a_very_long_line_is_answered_without_repeating_it() {
        assertThat(chat("x".repeat(10_000), "/cast " + "등".repeat(10_000), "9".repeat(10_000), "/themes"))
                .contains("That is too long", "There is only choice 1.", "The sea")
                .hasSizeLessThan(2_000);
    }

    @Test
    void columns_in_the_environment_sets_the_width() {
        assertThat(chat(Map.of("COLUMNS", "40"), "/cast keeper").lines()).isNotEmpty()
                .allMatch(line -> line.length() <= 40);
        assertThat(chat(Map.of("COLUMNS", "0"), "/cast keeper")).isEqualTo(chat("/cast keeper"));
        assertThat(chat(Map.of("COLUMNS", "wide"), "/cast keeper")).isEqualTo(chat("/cast keeper"));
    }

    @Test
    void answer_once_prints_one_answer_and_nothing_else() {
        var out = new StringWriter();
        var screen = new Screen(new PrintWriter(out), () -> 300, false);
        assertThat(ConsoleFixture.console(Map.of()).answerOnce("/themes the sea", screen)).isZero();
        assertThat(out).hasToString("""
                The sea
                It takes and it gives.

                Sources: The Weekly, Jun 2023

                [1] All themes   [2] Sources
                """);
    }

    @Test
    void a_closed_output_ends_the_chat() {
        var closed = new ClosedPipe();
        var endless = new ByteArrayInputStream("/cast\n".repeat(1_000).getBytes(UTF_8));
        assertThat(ConsoleFixture.console(Map.of()).runPiped(endless, new PrintWriter(closed))).isZero();
        assertThat(closed.writes).isBetween(1, 2);
    }

    private static String chat(String... lines) {
        return chat(Map.of(), lines);
    }

    private static String chat(Map<String, String> environment, String... lines) {
        return chat(ConsoleFixture.console(environment), lines);
    }

    private static String chat(Console console, String... lines) {
        var out = new StringWriter();
        var in = new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8));
        assertThat(console.runPiped(in, new PrintWriter(out))).isZero();
        return out.toString();
    }

    /// The writing end of a pipe that its reader has closed.
    private static final class ClosedPipe extends Writer {
        private int writes;

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            writes++;
            throw new IOException("Broken pipe");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
