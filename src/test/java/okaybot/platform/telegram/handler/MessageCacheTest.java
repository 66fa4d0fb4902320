package okaybot.platform.telegram.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.CommandLine;
import okaybot.platform.telegram.message.PanelContext;
import org.junit.jupiter.api.Test;

class MessageCacheTest {
    private static final Answer SHORT = answer(1, "plot");
    private static final Answer LONG = answer(20, "plot");
    private final MessageCache cache = new MessageCache();

    private static Answer answer(int paragraphs, String line) {
        var block = Block.ofSentence("word ".repeat(100));
        return new Answer("Plot", Collections.nCopies(paragraphs, block), List.of(), List.of(),
                CommandLine.parse(line));
    }

    @Test
    void renders_an_answer_once() {
        assertThat(cache.page(SHORT, 1)).isSameAs(cache.page(SHORT, 1));
        assertThat(new MessageCache().page(SHORT, 1)).isNotSameAs(cache.page(SHORT, 1));
    }

    @Test
    void sends_one_page_whose_buttons_lead_to_the_others() {
        assertThat(cache.toSend(LONG, 2, PanelContext.NONE)).containsExactly(cache.page(LONG, 2));
        assertThat(cache.page(LONG, 2)).isNotSameAs(cache.page(LONG, 1));
    }

    @Test
    void sends_all_pages_if_the_line_does_not_fit_into_a_button() {
        assertThat(cache.toSend(answer(20, "plot " + "x".repeat(64)), 1, PanelContext.NONE)).hasSizeGreaterThan(1);
    }

    @Test
    void shows_the_last_page_instead_of_one_that_no_longer_exists() {
        assertThat(cache.page(SHORT, 3)).isSameAs(cache.page(SHORT, 1));
    }
}
