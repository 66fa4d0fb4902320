package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import okaybot.answer.Choice;
import okaybot.answer.Citation;
import okaybot.answer.CommandLine;
import okaybot.place.Visibility;
import okaybot.settings.SettingEdit;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcedAnswerTest {
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void shows_the_source_of_each_statement() {
        assertThat(chat.watched(12).say("sourced plot ending")).isEqualTo("""
                The Lighthouse: ending
                The lamp goes out for good.{1,2}
                Sources disagree about how long the storm lasts: one night{1}; three nights{2}.
                1 = The Weekly (26 June 2023)
                2 = Harbour Notes (undated, after August 2021)
                -> What it is about: plot premise
                -> The story: plot story
                -> Without sources: plot ending
                """);
    }

    @Test
    void numbers_the_sources_that_a_reader_can_see() {
        assertThat(chat.watched(4).say("sourced plot story")).isEqualTo("""
                The Lighthouse: story
                The letter is from the keeper's sister.{1} [8: She is on the island.]
                1 = The Weekly (26 June 2023)
                -> What it is about: plot premise
                -> How it ends: plot ending
                -> Reveal the spoilers: reveal plot story
                -> Without sources: plot story
                """);
    }

    @Test
    void names_no_source_of_covered_text_alone() {
        assertThat(chat.ask("plot ending").citations()).isEmpty();
        assertThat(chat.say("sourced plot ending")).isEqualTo(chat.say("plot ending")).doesNotContain("sourced");
    }

    @Test
    void the_way_to_the_sources_of_a_revealed_answer_and_back_stays_revealed() {
        var in = chat.in(TestChat.CHANNEL);
        var revealed = in.reply("reveal plot ending");
        var sourced = in.reply(line(revealed.answer().choices(), "Sources"));
        assertThat(sourced.answer().line().text()).isEqualTo("reveal sourced plot ending");
        assertThat(sourced.answer().citations()).isNotEmpty().allMatch(Citation::isNumbered);
        assertThat(sourced.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(in.reply(line(sourced.answer().choices(), "Without sources"))).isEqualTo(revealed);
    }

    /// Whatever is in front, it is the same question: what the place allows does not change with it.
    @ParameterizedTest
    @ValueSource(strings = {"sourced plot", "sourced sourced plot", "reveal sourced plot", "sourced reveal plot"})
    void a_denied_command_is_not_answered_with_its_sources_either(String line) {
        chat.store().edit("", List.of(new SettingEdit(TestChat.CHANNEL.path(), "command.plot", Optional.of("deny"))));
        assertThat(chat.in(TestChat.CHANNEL).ask(line).title()).isEqualTo("/plot is not answered here");
    }

    @Test
    void sourced_before_reveal_reveals_nothing() {
        assertThat(chat.in(TestChat.CHANNEL).say("sourced reveal plot story")).contains("[4: ")
                .isEqualTo(chat.in(TestChat.CHANNEL).say("sourced plot story"));
    }

    @ParameterizedTest
    @CsvSource({"sourced, There is no command /sourced", "sourced sourced, There is no command /sourced",
        "sourced nonsense, There is no command /nonsense"})
    void a_line_that_asks_nothing_is_explained(String line, String title) {
        assertThat(chat.ask(line).title()).isEqualTo(title);
    }

    @Test
    void reads_each_word_in_front_once() {
        var line = CommandLine.parse("reveal sourced ".repeat(100_000) + "plot ending");
        assertThat(line.question().text()).isEqualTo("plot ending");
        assertThat(line.isReveal()).isTrue();
    }

    private static String line(List<Choice> choices, String label) {
        return choices.stream().filter(choice -> choice.label().equals(label)).findFirst().orElseThrow().line().text();
    }
}
