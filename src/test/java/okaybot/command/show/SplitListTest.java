package okaybot.command.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import okaybot.lore.Claim;
import org.junit.jupiter.api.Test;

class SplitListTest {
    private static SplitList of(int count, int length) {
        return SplitList.of(IntStream.range(0, count).mapToObj(i -> new SplitList.Entry("id" + i, "label " + i,
                List.of(Claim.of("x".repeat(length), List.of("weekly"))))).toList());
    }

    @Test
    void a_short_list_is_shown_at_once() {
        assertThat(of(12, 20).rest()).isEmpty();
        assertThat(of(12, 20).more("More")).isEmpty();
    }

    @Test
    void a_long_list_begins_with_what_fits_on_a_screen() {
        assertThat(of(20, 20).beginning()).hasSize(12);
        assertThat(of(20, 20).rest()).hasSize(8);
        assertThat(of(20, 60).beginning()).hasSize(6);
        assertThat(of(20, 20).more("More")).get().extracting("id", "title").containsExactly("more", "More");
    }

    @Test
    void something_is_always_shown() {
        assertThat(of(2, 600).beginning()).hasSize(1);
    }

    @Test
    void what_says_nothing_is_left_out() {
        assertThat(SplitList.of(List.of(new SplitList.Entry("id", "label", List.of()))).beginning()).isEmpty();
    }
}
