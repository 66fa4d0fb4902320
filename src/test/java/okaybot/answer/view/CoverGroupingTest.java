package okaybot.answer.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Cover;
import okaybot.answer.Span;
import okaybot.answer.Span.Covered;
import okaybot.settings.PlaceSettings.SpoilerHandling;
import okaybot.testing.GeneratedAnswer;
import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The places of covers and what is beside them tell nothing of what is inside, and their labels count what is hidden.
class CoverGroupingTest {
    static Stream<Long> seeds() {
        return new Random(1618).longs(200).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void covers_of_generated_answers_are_grouped_and_counted(long seed) {
        var ceiling = new Random(seed).nextInt(17);
        var answer = GeneratedAnswer.of(seed);
        var covered = new SpoilerPolicy(ceiling, SpoilerHandling.COVER).apply(answer);
        assertGrouped(covered);
        var shown = new LineFilter(UnaryOperator.identity()).apply(answer.blocks());
        var hidden = covers(shown).filter(cover -> cover.after() > ceiling).count();
        assertThat(covers(covered.blocks()).mapToInt(Cover::count).sum()).isEqualTo((int) hidden);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8, 15})
    void covers_of_all_pages_about_the_show_are_grouped(int watched) {
        var chat = TestChat.withSeeds().watched(watched);
        chat.service().commands().all().stream().filter(command -> command.spec().isLookUp())
                .flatMap(command -> Stream.concat(Stream.of(command.name()),
                        chat.complete(command.name()).stream().map(found -> command.name() + " " + found.value())))
                .forEach(line -> assertGrouped(chat.ask(line)));
    }

    private static Stream<Cover> covers(List<Block> blocks) {
        return blocks.stream().flatMap(Block::allSpans)
                .flatMap(span -> span instanceof Covered(var cover, _) ? Stream.of(cover) : Stream.of());
    }

    private static void assertGrouped(Answer answer) {
        answer.blocks().forEach(block -> {
            switch (block) {
                case Block.Items(var lines) -> assertGrouped(lines);
                case Block.Facts(var facts) -> facts.forEach(fact -> {
                    assertGrouped(fact.values());
                    assertThat(fact.values()).as(fact.label()).anyMatch(value -> level(value) == 0);
                });
                case Block.Heading _,Block.Paragraph _,Block.Quotation _ -> {
                }
            }
        });
    }

    /// First the lines that are not covered as a whole, then one cover for each episode.
    private static void assertGrouped(List<List<Span>> lines) {
        var levels = lines.stream().map(CoverGroupingTest::level).toList();
        assertThat(levels).isSorted();
        assertThat(levels.stream().filter(level -> level > 0)).doesNotHaveDuplicates();
    }

    /// The episode of the cover over a whole line; 0 if there is none.
    private static int level(List<Span> line) {
        return line.size() == 1 && line.getFirst() instanceof Covered(var cover, _) ? cover.after() : 0;
    }
}
