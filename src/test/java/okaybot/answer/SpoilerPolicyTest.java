package okaybot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final PlaceSettings OPEN = PlaceSettings.of(Map.of("ceiling", "5"));
    private static final PlaceSettings PRIVATE = PlaceSettings.of(Map.of("ceiling", "5", "reply", "private"));

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

    private static SpoilerPolicy policy(PlaceSettings place, int progress, boolean privately) {
        return SpoilerPolicy.of(place, () -> progress, privately);
    }

    @Test
    void in_the_open_the_ceiling_counts_whatever_the_asker_has_seen() {
        assertThat(policy(OPEN, 16, false)).isEqualTo(new SpoilerPolicy(5, SpoilerHandling.COVER, Visibility.OPEN));
        assertThat(policy(OPEN, 0, false)).isEqualTo(new SpoilerPolicy(5, SpoilerHandling.COVER, Visibility.OPEN));
    }

    @Test
    void in_private_the_askers_progress_counts() {
        assertThat(policy(PRIVATE, 3, false))
                .isEqualTo(new SpoilerPolicy(3, SpoilerHandling.COVER, Visibility.PRIVATE));
        assertThat(policy(OPEN, 16, true)).isEqualTo(new SpoilerPolicy(16, SpoilerHandling.COVER, Visibility.PRIVATE));
    }

    @Test
    void covers_what_lies_beyond() {
        assertThat(PlainText.of(new SpoilerPolicy(5, SpoilerHandling.COVER, Visibility.OPEN).apply(answer))).isEqualTo("""
                Title
                # Early
                Free.{1} Four.{1} [8: Eight.{1} Nine.{1}]
                # Late
                * [9: nine{1}]
                Label: free{1} · [10: ten{1}] · [16: end{1}]
                Hidden: [10: ten{1}]
                1 = Edd's takeaway (undated, 2021 or later)
                -> Reveal the spoilers: reveal plot ending
                """);
    }

    @Test
    void leaves_out_what_lies_beyond() {
        assertThat(PlainText.of(new SpoilerPolicy(5, SpoilerHandling.LEAVE_OUT, Visibility.OPEN).apply(answer)))
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
        assertThat(PlainText.of(new SpoilerPolicy(9, SpoilerHandling.LEAVE_OUT, Visibility.OPEN).apply(answer)))
                .contains("3 spoilers left out.");
    }

    @Test
    void a_heading_goes_with_what_stood_under_it() {
        var alone = new AnswerBuilder(TestChat.withSeeds().lore()).heading("One").items(List.of(claim("nine", 9)))
                .heading("Two").items(
                        List.of(claim("ten", 10)))
                .build("Title", LINE);
        assertThat(new SpoilerPolicy(5, SpoilerHandling.LEAVE_OUT, Visibility.OPEN).apply(alone).blocks())
                .containsExactly(
                        new Block.Paragraph(List.of(List.of(new Span.Plain("2 spoilers left out.")))));
    }

    @Test
    void nothing_is_hidden_from_those_who_have_seen_it_all() {
        var open = new SpoilerPolicy(16, SpoilerHandling.COVER, Visibility.OPEN).apply(answer);
        assertThat(PlainText.of(open)).contains("Free.{1} Four.{1} Eight.{1} Nine.{1}").doesNotContain("[", "Reveal");
        assertThat(SpoilerPolicy.revealEverything().apply(answer)).isEqualTo(open);
    }

    @Test
    void revealing_is_private_wherever_it_is_asked() {
        var reply = TestChat.withSeeds().in(TestChat.CHANNEL).reply("reveal plot ending");
        assertThat(reply.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(PlainText.of(reply.answer())).doesNotContain("[16:");
    }
}
