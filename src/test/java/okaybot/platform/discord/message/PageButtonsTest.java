package okaybot.platform.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.buttons.Button;
import okaybot.answer.CommandLine;
import okaybot.platform.layout.AnswerPage;
import okaybot.platform.layout.LayoutMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageButtonsTest {
    private static final PageButtons BUTTONS = new PageButtons(CommandLine.of("cast"), "80351110224678912");

    private static List<Button> of(PageButtons buttons, int number, int count) {
        var page = new AnswerPage("", List.of(), List.of(), List.of(), List.of(), number, count);
        return buttons.of(page, LayoutMessages.in(Locale.ENGLISH));
    }

    private static String idOfPage(int page) {
        return CustomId.ofPage("80351110224678912", page, CommandLine.of("cast")).encode();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, ''", "0, 2, 1/2 ›", "1, 2, ‹ 2/2", "0, 3, 1/3 › »", "1, 3, ‹ 2/3 ›", "1, 5, ‹ 2/5 › »",
        "2, 5, « ‹ 3/5 › »", "3, 5, « ‹ 4/5 ›", "4, 5, « ‹ 5/5"})
    void only_buttons_that_lead_elsewhere_are_built(int number, int count, String labels) {
        assertThat(of(BUTTONS, number, count)).extracting(Button::getLabel)
                .isEqualTo(labels.isEmpty() ? List.of() : List.of(labels.split(" ", -1)));
    }

    @Test
    void each_button_leads_to_its_page_and_the_number_cannot_be_pressed() {
        assertThat(of(BUTTONS, 2, 5)).extracting(Button::getCustomId)
                .containsExactlyElementsOf(IntStream.range(0, 5).mapToObj(PageButtonsTest::idOfPage).toList());
        assertThat(of(BUTTONS, 2, 5)).extracting(Button::isDisabled)
                .containsExactly(false, false, true, false, false);
    }

    @Test
    void there_are_none_if_the_line_is_too_long_for_one() {
        assertThat(of(new PageButtons(new CommandLine("ask", "x".repeat(90)), "80351110224678912"), 0, 2)).isEmpty();
    }
}
