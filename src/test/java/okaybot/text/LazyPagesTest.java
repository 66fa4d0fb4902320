package okaybot.platform.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LazyPagesTest {
    private static final int COUNT = 4_550;

    private final List<Integer> rendered = new ArrayList<>();
    private final LazyPages<Integer> pages = LazyPages.of(
            IntStream.range(0, COUNT)
                    .mapToObj(i -> new AnswerPage("", List.of(), List.of(), List.of(), List.of(), i, COUNT))
                    .toList(),
            page -> {
                rendered.add(page.number());
                return page.number();
            }).map(number -> number * 10);

    @Test
    void a_page_is_rendered_when_it_is_read_and_only_once() {
        assertThat(pages.size()).isEqualTo(COUNT);
        assertThat(rendered).isEmpty();
        assertThat(pages.get(3_000)).isEqualTo(30_000);
        assertThat(pages.get(3_000)).isEqualTo(30_000);
        assertThat(pages.subList(1, 3)).containsExactly(10, 20);
        assertThat(rendered).containsExactly(3_000, 1, 2);
    }
}
