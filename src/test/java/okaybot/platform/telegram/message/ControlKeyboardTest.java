package okaybot.platform.telegram.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.answer.Control.Option;
import okaybot.platform.telegram.callback.ButtonStep;
import okaybot.platform.telegram.callback.CallbackData;
import okaybot.platform.telegram.callback.TargetGroup;
import okaybot.platform.telegram.message.PanelContext.Topic;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

class ControlKeyboardTest {
    private static final TargetGroup LONGEST = new TargetGroup(-(1L << 52) + 1, Optional.of(999_999_999));
    private static final PanelContext IN_GROUP = new PanelContext(Optional.of(LONGEST), Optional.of("Fans"), true,
            List.of(new Topic("The whole group", "chat"), new Topic("Talk", "topic:999999999")), "");
    private static final PanelContext HERE = PanelContext.NONE;

    @Test
    void several_controls_have_a_button_each() {
        var rows = keyboard(List.of(
                control("Where I answer", "everywhere", "settings in chat answer", new Control.Page()),
                control("Reports", "", "settings in chat reports", new Control.Channel()),
                control("Questions", "on", "settings in chat questions",
                        new Control.Toggle(true, line("settings questions on"), line("settings questions off"))),
                control("Limit", "20 a minute", "settings in chat cooldown", new Control.WholeNumber(1, 999))), HERE);
        assertThat(rows).containsExactly("[Where I answer: everywhere ›]", "[Reports] [☑ Questions]",
                "[Limit: 20 a minute]", "[Done]");
    }

    @Test
    void one_control_has_a_button_for_each_value() {
        var episodes = IntStream.rangeClosed(0, 9)
                .mapToObj(episode -> new Option(episode == 9 ? "Finished" : "" + episode, "",
                        line("progress " + episode), episode == 5))
                .toList();
        assertThat(keyboard(List.of(control("Progress", "5", "progress", new Control.Episode(episodes))), HERE))
                .containsExactly("[0] [1] [2] [3]", "[4] [✓ 5] [6] [7]", "[8]", "[Finished]", "[Done]");
        assertThat(keyboard(List.of(control("Questions", "on", "settings questions",
                new Control.Toggle(true, line("settings questions on"), line("settings questions off")))), HERE))
                .containsExactly("[✓ On] [Off]", "[Done]");
        assertThat(keyboard(List.of(control("Reports", "", "settings in chat reports", new Control.Channel())),
                IN_GROUP)).containsExactly("[The whole group] [Talk]", "[Other groups] [Done]");
        assertThat(keyboard(List.of(control("Support text", "", "settings in chat support",
                new Control.Text(300, false, ""))), HERE)).containsExactly("[✏️ Support text]", "[Done]");
    }

    @Test
    void a_number_is_entered_digit_by_digit_within_its_range() {
        var limit = control("Limit", "20", "settings in chat cooldown", new Control.WholeNumber(1, 60));
        assertThat(keyboard(List.of(limit), HERE)).containsExactly("[1] [2] [5] [10] [✓ 20]", "[50] [60]",
                "[1] [2] [3]", "[4] [5] [6]", "[7] [8] [9]", "[·] [0] [·]", "[Done]");
        assertThat(keyboard(List.of(limit), entered("7"))).contains("[·] [·] [·]", "[⌫] [·] [OK]");
        assertThat(keyboard(List.of(limit), entered("6"))).contains("[·] [·] [·]", "[⌫] [0] [OK]");
        assertThat(keyboard(List.of(limit), entered("0"))).contains("[1] [2] [3]", "[⌫] [·] [·]");
        assertThat(keyboard(List.of(limit), entered("999"))).contains("[·] [0] [·]");
    }

    private static PanelContext entered(String digits) {
        return new PanelContext(Optional.empty(), Optional.empty(), false, List.of(), digits);
    }

    /// Whoever presses keys like a monkey enters each number of the range sooner or later, and no other.
    @Test
    void every_number_of_a_range_can_be_entered_and_no_other() {
        for (var range : List.of(new Control.WholeNumber(0, 7), new Control.WholeNumber(1, 20),
                new Control.WholeNumber(12, 120))) {
            var number = control("Limit", "20", "settings in chat cooldown", range);
            assertThat(reachable(number, "", new HashSet<>(), new HashSet<>())).containsExactlyInAnyOrderElementsOf(
                    IntStream.rangeClosed(range.min(), range.max())
                            .mapToObj(value -> number.lineFor("" + value)).toList());
        }
    }

    private static Set<CommandLine> reachable(Control number, String entered, Set<String> seen,
            Set<CommandLine> lines) {
        if (seen.add(entered)) {
            for (var data : pressed(answer(List.of(number)), entered(entered))) {
                switch (data.step()) {
                    case ButtonStep.EnterNumber(var next) -> {
                        assertThat(data.line()).isEqualTo(number.line());
                        reachable(number, next, seen, lines);
                    }
                    case ButtonStep.ShowPage _ -> lines.add(data.line());
                    case ButtonStep.AskForText _,ButtonStep.Close _ -> {
                    }
                }
            }
        }
        return lines;
    }

    /// Controls with lines as long as those of settings with the longest ids.
    @Test
    void the_line_of_every_generated_control_comes_back_when_it_is_used() {
        LongStream.range(0, 300).forEach(seed -> {
            var random = new Random(seed);
            var controls = Stream.generate(() -> generated(random)).limit(1 + random.nextInt(12)).toList();
            var panel = random.nextBoolean() ? IN_GROUP : HERE;
            var expected = controls.size() == 1
                    ? usesAlone(controls.getFirst(), panel)
                    : controls.stream().map(ControlKeyboardTest::useOfButton).toList();
            assertThat(pressed(answer(controls), panel)).as("seed " + seed).filteredOn(
                    data -> !(data.step() instanceof ButtonStep.Close || data.line().equals(line("settings"))))
                    .allSatisfy(data -> assertThat(data.group()).isEqualTo(panel.group()))
                    .extracting(CallbackData::line).containsAll(expected);
        });
    }

    private static CommandLine useOfButton(Control control) {
        return control.input() instanceof Control.Toggle toggle ? toggle.flip() : control.line();
    }

    private static List<CommandLine> usesAlone(Control control, PanelContext panel) {
        return switch (control.input()) {
            case Control.Page _,Control.Text _ -> List.of(control.line());
            case Control.Toggle(_, var on, var off) -> List.of(on, off);
            case Control.Select(var options) -> options.stream().map(Option::line).toList();
            case Control.Episode(var options) -> options.stream().map(Option::line).toList();
            case Control.WholeNumber(var min, var max) ->
                List.of(control.lineFor("" + min), control.lineFor("" + max));
            case Control.Channel _ ->
                panel.topics().stream().map(topic -> control.lineFor(topic.token())).toList();
        };
    }

    private static Control generated(Random random) {
        var words = "settings in topic:" + random.nextInt(1_000_000_000) + " "
                + Stream.of("spoilers beyond", "commands relations", "support", "reports", "Questions 'T S", "cooldown")
                        .skip(random.nextInt(6)).findFirst().orElseThrow();
        var options = IntStream.range(0, 1 + random.nextInt(20))
                .mapToObj(i -> new Option("Option " + i, "", line(words + " leave-out" + i), i == 3)).toList();
        var input = switch (random.nextInt(7)) {
            case 0 -> new Control.Page();
            case 1 -> new Control.Toggle(random.nextBoolean(), line(words + " on"), line(words + " off"));
            case 2 -> new Control.Select(options);
            case 3 -> new Control.Episode(options);
            case 4 -> new Control.WholeNumber(random.nextInt(5), 5 + random.nextInt(9_000));
            case 5 -> new Control.Channel();
            default -> new Control.Text(300, random.nextBoolean(), "");
        };
        return control("Label " + random.nextInt(), "value", words, input);
    }

    private static List<CallbackData> pressed(Answer answer, PanelContext panel) {
        var buttons = buttons(answer, panel);
        assertThat(buttons).hasSizeLessThanOrEqualTo(100).allSatisfy(
                button -> assertThat(button.getCallbackData().getBytes(UTF_8)).hasSizeBetween(1, 64));
        return buttons.stream().map(button -> CallbackData.parse(button.getCallbackData())).toList();
    }

    private static List<InlineKeyboardButton> buttons(Answer answer, PanelContext panel) {
        var buttons = new ArrayList<InlineKeyboardButton>();
        Renderer.pages(answer, panel).getFirst().rows().forEach(buttons::addAll);
        return buttons;
    }

    private static List<String> keyboard(List<Control> controls, PanelContext panel) {
        return Renderer.pages(answer(controls), panel).getFirst().rows().stream().map(ControlKeyboardTest::show)
                .toList();
    }

    private static String show(InlineKeyboardRow row) {
        return String.join(" ", row.stream().map(button -> "[" + button.getText() + "]").toList());
    }

    private static Answer answer(List<Control> controls) {
        return Answer.ofSentence("Settings", "What you can set.", List.of(), line("settings in chat"), Locale.ENGLISH)
                .withControls(controls);
    }

    private static Control control(String label, String value, String line, Control.Input input) {
        return new Control(label, "It says so.", value, Optional.empty(), line(line), input);
    }

    private static CommandLine line(String text) {
        return CommandLine.parse(text);
    }
}
