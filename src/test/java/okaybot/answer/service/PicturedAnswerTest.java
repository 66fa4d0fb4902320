package okaybot.answer.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Picture;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.platform.layout.PictureCaption;
import okaybot.testing.ChartCommand;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturedAnswerTest {
    private static final TestChat BOT = TestChat.withSeeds();

    private final TestChat chat = BOT.asNewReader();
    private final AnswerService service = TestChat.service(chat::lore,
            List.of(new ChartCommand(UnaryOperator.identity())), chat.context());

    private Answer ask(String line) {
        return service
                .answer(new Request(CommandLine.parse(line), chat.viewer(), TestChat.CHANNEL, PlatformContext.NONE,
                        false))
                .orElseThrow().answer();
    }

    private static List<String> lines(Answer answer) {
        return answer.choices().stream().map(Choice::line).map(CommandLine::text).toList();
    }

    @Test
    void an_answer_comes_with_its_picture_and_leads_to_the_other_colours() {
        var answer = ask("chart short");
        assertThat(answer.picture().map(Picture::altText)).hasValue("Chart: short up to 0 LIGHT");
        assertThat(answer.line().text()).isEqualTo("chart short");
        assertThat(lines(answer)).contains("pictured-dark chart short");

        var dark = ask("pictured-dark chart short");
        assertThat(dark.picture().map(Picture::altText)).hasValue("Chart: short up to 0 DARK");
        assertThat(dark.line().text()).isEqualTo("pictured-dark chart short");
        assertThat(lines(dark)).contains("pictured chart short");
    }

    @Test
    void a_picture_that_is_not_usual_is_behind_a_button() {
        var answer = ask("chart card");
        assertThat(answer.picture()).isEmpty();
        assertThat(answer.choices()).contains(new Choice("Card", CommandLine.parse("pictured chart card")));
        assertThat(ask("pictured chart card").picture()).isPresent();
    }

    @Test
    void an_answer_in_words_leads_back_to_its_picture() {
        var answer = ask("described chart short");
        assertThat(answer.picture()).isEmpty();
        assertThat(answer.line().text()).isEqualTo("described chart short");
        assertThat(answer.choices()).contains(new Choice("Card", CommandLine.parse("chart short")));
    }

    @Test
    void a_picture_shows_no_more_than_its_readers_may_know_and_is_covered_where_it_does() {
        var open = ask("chart spoiler");
        assertThat(open.picture().map(Picture::isSpoiler)).hasValue(false);
        assertThat(lines(open)).contains("reveal chart spoiler");

        var revealed = ask("reveal chart spoiler");
        assertThat(revealed.picture().map(Picture::altText)).hasValue("Chart: spoiler up to 16 LIGHT");
        assertThat(revealed.picture().map(Picture::isSpoiler)).hasValue(true);
        assertThat(lines(revealed)).contains("reveal pictured-dark chart spoiler");
        assertThat(revealed.line().text()).isEqualTo("reveal chart spoiler");
    }

    @Test
    void neither_an_error_nor_an_answer_with_its_sources_has_a_picture() {
        assertThat(ask("chart nothing").picture()).isEmpty();
        assertThat(ask("sourced chart short").picture()).isEmpty();
        assertThat(ask("chart plain").picture()).isEmpty();
    }

    @Test
    void only_few_words_stand_below_a_picture() {
        var few = ask("chart short");
        assertThat(PictureCaption.of(few)).isSameAs(few);
        var caption = PictureCaption.of(ask("chart long"));
        assertThat(caption.blocks()).isEmpty();
        assertThat(caption.choices()).first()
                .isEqualTo(new Choice("In words", CommandLine.parse("described chart long")));
        assertThat(PictureCaption.of(ask("described chart long")).blocks()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"reveal pictured x, described, reveal described x", "sourced x, described, described x",
        "pictured-dark x, sourced, sourced x", "reveal x, sourced, reveal sourced x"})
    void a_line_has_one_view_besides_its_spoilers(String line, String view, String changed) {
        var parsed = CommandLine.parse(line);
        assertThat((view.equals("sourced") ? parsed.toSourced() : parsed.toDescribed()).text()).isEqualTo(changed);
        assertThat(parsed.question().text()).isEqualTo("x");
    }
}
