package okaybot.platform.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.platform.discord.message.CustomId.Action;
import okaybot.testing.GeneratedAnswer;
import okaybot.testing.GeneratedControls;
import okaybot.testing.discord.DiscordPayloadValidator;
import okaybot.testing.discord.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever controls an answer has, Discord accepts the message, and each control can be used.
class ControlRendererTest {
    private static final String USER = "18446744073709551615";
    private static final String ENTERED = "entered";

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    private static JsonNode render(Answer answer) {
        return TestJson
                .parse(new AnswerRenderer(new CommandMentions()).render(answer).pages().getFirst().toJson(USER, true));
    }

    private static Answer panel(List<Control> controls) {
        return new Answer("Settings for #general", List.of(), List.of(), List.of(), CommandLine.of("settings"))
                .withControls(controls);
    }

    /// What can be pressed, selected or entered in a message.
    private static Set<CustomId> possible(JsonNode message) {
        var possible = new HashSet<CustomId>();
        message.findParents("custom_id").forEach(component -> {
            var values = new ArrayList<>(component.findValuesAsText("value"));
            values.add(ENTERED);
            var id = CustomId.parse(component.get("custom_id").asText()).orElseThrow();
            values.stream().filter(value -> id.action() != Action.SELECT || !value.equals(ENTERED))
                    .forEach(value -> possible.add(id.withValues(List.of(value)).orElseThrow()));
        });
        return possible;
    }

    /// What a control in full leads to.
    private static Stream<CustomId> wanted(Control control) {
        return switch (control.input()) {
            case Control.Page() -> asked(control.line());
            case Control.Toggle toggle -> asked(toggle.flip());
            case Control.Select(var options) -> options.stream().flatMap(option -> asked(option.line()));
            case Control.Episode(var options) -> options.stream().flatMap(option -> asked(option.line()));
            case Control.WholeNumber _,Control.Text _ -> Stream.of(CustomId.ofForm(USER, control.line()));
            case Control.Channel() -> asked(control.lineFor(ENTERED));
        };
    }

    private static Stream<CustomId> asked(CommandLine line) {
        return Stream.of(CustomId.ofCommand(USER, line));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_generated_control_can_be_used(long seed) {
        var answer = (seed % 2 == 0 ? GeneratedAnswer.of(seed) : panel(List.of()))
                .withControls(GeneratedControls.of(seed));
        var message = render(answer);
        assertThat(DiscordPayloadValidator.validateMessage(message)).isEmpty();
        var possible = possible(message);
        answer.controls().forEach(control -> assertThat(possible.containsAll(wanted(control).toList())
                || possible.contains(CustomId.ofCommand(USER, control.line()))).as("%s", control).isTrue());
    }

    @Test
    void a_panel_of_eight_sections_is_shown_in_full() {
        var controls = new ArrayList<>(GeneratedControls.many(8, new Control.Page()));
        controls.addAll(GeneratedControls.many(1, new Control.Select(List.of(
                new Control.Option("Server", "", CommandLine.of("server"), true)))));
        controls.addAll(GeneratedControls.many(1, new Control.Channel()));
        var message = render(panel(controls));
        assertThat(message.findValuesAsText("type")).filteredOn("9"::equals).hasSize(8);
        assertThat(message.toString()).contains("**Label 7** value 7 · from the category")
                .doesNotContain("More to set");
    }

    @Test
    void what_has_no_room_becomes_options_of_menus() {
        var command = CommandLine.of("command");
        var toggles = render(panel(GeneratedControls.many(30, new Control.Toggle(true, command, command))));
        assertThat(toggles.findValuesAsText("type")).filteredOn("3"::equals).hasSize(2);
        assertThat(toggles.findValuesAsText("description")).hasSize(30).containsOnly("Turn off");
        var numbers = render(panel(GeneratedControls.many(30, new Control.WholeNumber(1, 9))));
        assertThat(numbers.findValuesAsText("description")).contains("Help 29");
        assertThat(numbers.findValuesAsText("type")).contains("9");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_form_keeps_the_limits_of_discord(long seed) {
        GeneratedControls.of(seed).forEach(control -> {
            var pressed = CustomId.ofForm(USER, control.line());
            var modal = ControlModal.of(panel(List.of(control)), pressed).map(TestJson::parse);
            assertThat(modal.isPresent()).isEqualTo(control.input() instanceof Control.WholeNumber
                    || control.input() instanceof Control.Text);
            modal.ifPresent(form -> {
                assertThat(DiscordPayloadValidator.validateCallback(TestJson.object("type", 9, "data", form)))
                        .isEmpty();
                assertThat(
                        CustomId.parse(form.get("custom_id").asText()).flatMap(id -> id.withValues(List.of(ENTERED))))
                        .contains(CustomId.ofCommand(USER, control.lineFor(ENTERED)));
            });
        });
    }
}
