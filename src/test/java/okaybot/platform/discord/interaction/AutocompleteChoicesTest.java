package okaybot.platform.discord.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.command.api.Completion;
import okaybot.testing.HostileText;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutocompleteChoicesTest {
    private static final Completion MOON = new Completion("ko-moon-young", "Ko Moon-young", "고문영");

    private final AutocompleteChoices choices = new AutocompleteChoices();

    private List<DataObject> choices(List<Completion> completions) {
        return DataObject.fromJson(choices.toJson(completions)).getArray("choices")
                .stream(DataArray::getObject)
                .toList();
    }

    /// A family of emoji has eight of the characters that Discord counts.
    @ParameterizedTest
    @ValueSource(strings = {"👨‍👩‍👧", "🇰🇷", "고", "q\u0301", "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC7F"})
    void long_names_end_between_characters(String character) {
        for (var start : List.of("", "x", "xy")) {
            var name = choices(List.of(new Completion("v", start + character.repeat(120), ""))).getFirst()
                    .getString("name");
            assertThat(name).hasSizeLessThanOrEqualTo(100).startsWith(start + character).endsWith("…");
            assertThat(name.substring(start.length(), name.length() - 1).replace(character, "")).isEmpty();
        }
    }

    @Test
    void shows_a_label_with_its_detail_and_resolves_it() {
        var shown = choices(List.of(MOON)).getFirst().getString("name");
        assertThat(shown).isEqualTo("Ko Moon-young — 고문영");
        assertThat(choices.resolve(shown, _ -> List.of(MOON))).isEqualTo("ko-moon-young");
    }

    @Test
    void returns_text_that_is_not_a_choice_unchanged() {
        assertThat(choices.resolve("plot — the end is wrong", _ -> List.of(MOON)))
                .isEqualTo("plot — the end is wrong");
        assertThat(choices.resolve("ko", _ -> List.of(MOON))).isEqualTo("ko");
    }

    @Test
    void shows_at_most_25_choices() {
        var many = IntStream.range(0, 60).mapToObj(i -> new Completion("id" + i, "Name " + i, "")).toList();
        assertThat(choices(many)).hasSize(25);
    }

    @RepeatedTest(200)
    void choices_of_any_text_are_within_the_length_limits(RepetitionInfo repetition) {
        var seed = repetition.getCurrentRepetition();
        var random = new Random(seed);
        var text = HostileText.randomText(random);
        var completion = new Completion("id", text + text + text + text, text);
        assertThat(choices(List.of(completion))).as("seed " + seed)
                .allSatisfy(choice -> assertThat(choice.getString("name")).hasSizeBetween(1, 100));
        assertThat(choices(List.of(new Completion("id", "a" + text, text)))).as("seed " + seed).hasSize(1);
    }
}
