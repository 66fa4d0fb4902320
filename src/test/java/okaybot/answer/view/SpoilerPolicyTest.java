package okaybot.answer.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.Block;
import okaybot.answer.CommandLine;
import okaybot.answer.Cover;
import okaybot.answer.Span;
import okaybot.lore.Claim;
import okaybot.lore.SpoilerThreshold;
import okaybot.place.Visibility;
import okaybot.settings.PlaceSettings;
import okaybot.settings.PlaceSettings.SpoilerHandling;
import okaybot.testing.PlainText;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class SpoilerPolicyTest {
    private static final CommandLine LINE = CommandLine.parse("plot ending");
    private static final PlaceSettings PLACE = PlaceSettings.of(Map.of("ceiling", "5", "beyond", "leave-out"));

    private final Answer answer = new AnswerBuilder(TestChat.withSeeds().lore()).heading("Early")
            .paragraph(List.of(claim("Free.", 0), claim("Four.", 4), claim("Eight.", 8), claim("Nine.", 8)))
            .heading("Late")
            .items(List.of(claim("nine", 9)))
            .fact("Label", List.of(claim("free", 0), claim("ten", 10), claim("end", 99)))
            .fact("Hidden", List.of(claim("ten", 10)))
            .build("Title", LINE);

    private static Claim claim(String text, int after) {
        return new Claim(text, List.of("edds-takeaway"),
                after == 0 ? Optional.empty() : Optional.of(new SpoilerThreshold(after)),
                Optional.empty());
    }

    @Test
    void open_answers_use_the_ceiling_and_private_answers_the_viewers_progress() {
        assertThat(SpoilerPolicy.forEveryone(PLACE)).isEqualTo(new SpoilerPolicy(5, SpoilerHandling.LEAVE_OUT));
        assertThat(SpoilerPolicy.forViewer(PLACE, 16)).isEqualTo(new SpoilerPolicy(16, SpoilerHandling.LEAVE_OUT));
    }

    @Test
    void covers_spoilers_beyond_the_ceiling() {
        assertThat(PlainText.of(new SpoilerPolicy(5, SpoilerHandling.COVER).apply(answer))).isEqualTo("""
                Title
                # Early
                Free.{1} Four.{1} [8: Eight. Nine.]
                # Late
                * [9: nine]
                Label: free{1} · [10: ten] · [16: end]
                * [10: Hidden: ten]
                1 = Edd's takeaway (undated, 2021 or later)
                -> Reveal the spoilers: reveal plot ending
                """);
    }

    /// Where a cover stands would tell what it is about.
    @Test
    void covers_of_whole_lines_are_grouped_behind_the_open_ones() {
        var mixed = new AnswerBuilder(TestChat.withSeeds().lore())
                .items(List.of(claim("end", 99), claim("one", 0), claim("eight", 8), claim("two", 0),
                        claim("last", 16)))
                .fact("Hidden", List.of(claim("nine", 9), claim("end", 99), claim("nine too", 9)))
                .fact("Open", List.of(claim("ten", 10), claim("free", 0)))
                .fact("Hidden too", List.of(claim("nine", 9)))
                .build("Title", LINE);
        var covered = new SpoilerPolicy(5, SpoilerHandling.COVER).apply(mixed);
        assertThat(PlainText.of(covered)).startsWith("""
                Title
                * one{1}
                * two{1}
                * [8: eight]
                * [16: end · last]
                Open: free{1} · [10: ten]
                * [9: Hidden: nine · nine too · Hidden too: nine]
                * [16: Hidden: end]
                """);
        assertThat(covered.blocks().stream().flatMap(Block::allSpans)
                .flatMap(span -> span instanceof Span.Covered(var cover, _) ? Stream.of(cover) : Stream.of()))
                .containsExactly(new Cover(8, false, 1), new Cover(16, true, 2), new Cover(10, false, 1),
                        new Cover(9, false, 3), new Cover(16, true, 1));
    }

    @Test
    void leaves_out_spoilers_beyond_the_ceiling() {
        assertThat(PlainText.of(new SpoilerPolicy(5, SpoilerHandling.LEAVE_OUT).apply(answer)))
                .isEqualTo("""
                Title
                # Early
                Free.{1} Four.{1}
                # Late
                Label: free{1}
                6 spoilers left out.
                1 = Edd's takeaway (undated, 2021 or later)
                -> Reveal the spoilers: reveal plot ending
                """);
        assertThat(PlainText.of(new SpoilerPolicy(9, SpoilerHandling.LEAVE_OUT).apply(answer)))
                .contains("3 spoilers left out.");
    }

    @Test
    void removes_a_heading_with_nothing_left_under_it() {
        var onlySpoilers = new AnswerBuilder(TestChat.withSeeds().lore()).heading("One")
                .items(List.of(claim("nine", 9)))
                .heading("Two").items(
                        List.of(claim("ten", 10)))
                .build("Title", LINE);
        assertThat(new SpoilerPolicy(5, SpoilerHandling.LEAVE_OUT).apply(onlySpoilers).blocks())
                .containsExactly(
                        new Block.Paragraph(List.of(List.of(new Span.Plain("2 spoilers left out.")))));
    }

    @Test
    void covers_nothing_for_a_viewer_who_has_watched_everything() {
        var open = new SpoilerPolicy(16, SpoilerHandling.COVER).apply(answer);
        assertThat(PlainText.of(open)).contains("Free.{1} Four.{1} Eight.{1} Nine.{1}").doesNotContain("[", "Reveal");
        assertThat(SpoilerPolicy.revealEverything().apply(answer)).isEqualTo(open);
    }

    @Test
    void a_reveal_is_private_even_in_an_open_channel() {
        var reply = TestChat.withSeeds().in(TestChat.CHANNEL).reply("reveal plot ending");
        assertThat(reply.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(PlainText.of(reply.answer())).doesNotContain("[16:");
    }
}
