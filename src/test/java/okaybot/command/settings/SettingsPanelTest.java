package okaybot.command.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.answer.Control.Option;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.console.render.Renderer;
import okaybot.settings.SettingEdit;
import okaybot.testing.FakeMessenger;
import okaybot.testing.GoldenFile;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// All pages of the panel, as one comes to them from `/settings`.
class SettingsPanelTest {
    /// What a button carries (Telegram, InlineKeyboardButton: callback_data).
    private static final int MAX_TELEGRAM_BYTES = 64;
    /// What is left of a custom id of 100 characters (Discord, Custom ID) for a line.
    private static final int MAX_DISCORD_LENGTH = 76;
    private static final int MAX_LINES = 25;
    private static final Place TOPIC = new Place("telegram",
            List.of(new Level(LevelType.CHAT, "-1002345678901"), new Level(LevelType.TOPIC, "1234567")));
    private static final Place THREAD = new Place("discord",
            List.of(new Level(LevelType.SERVER, "1234567890123456789"),
                    new Level(LevelType.CATEGORY, "1234567890123456788"),
                    new Level(LevelType.CHANNEL, "1234567890123456787"),
                    new Level(LevelType.THREAD, "1234567890123456786")));

    private static TestChat admin(Place place) {
        var chat = TestChat.withSeeds().in(place).as("boss", true);
        chat.context().messengers().register(place.platform(), new FakeMessenger());
        return chat;
    }

    private static void setSomething(TestChat admin, Place place) {
        var values = Map.of("answer", "no", "ceiling", "8", "beyond", "leave-out", "cover", "on", "reply", "private",
                "cooldown", "5", "questions", "off", "command.quote", "deny");
        admin.store().edit("", place.hierarchy().stream().flatMap(level -> values.entrySet().stream()
                .map(value -> new SettingEdit(level.path(), value.getKey(), Optional.of(value.getValue())))).toList());
        admin.store().edit("", List.of(
                new SettingEdit(place.outermost().path(), "reports", Optional.of(place.token())),
                new SettingEdit(place.outermost().path(), "support", Optional.of("Write to @care at any time"))));
    }

    /// The pages by their lines, without changing anything.
    private static Map<String, Answer> pages(TestChat admin) {
        var pages = new LinkedHashMap<String, Answer>();
        var next = new ArrayDeque<>(List.of(CommandLine.of("settings")));
        while (!next.isEmpty()) {
            var line = next.poll();
            if (!pages.containsKey(line.text())) {
                var page = admin.ask(line.text());
                pages.put(line.text(), page);
                page.controls().forEach(control -> next.add(control.line()));
            }
        }
        return pages;
    }

    private static List<Option> options(Control control) {
        return switch (control.input()) {
            case Control.Select(var options) -> options;
            case Control.Episode(var options) -> options;
            case Control.Toggle(var isOn, var on, var off) ->
                List.of(new Option("on", "", on, isOn), new Option("off", "", off, !isOn));
            case Control.Page _,Control.WholeNumber _,Control.Channel _,Control.Text _ -> List.of();
        };
    }

    private static Stream<CommandLine> lines(Answer page) {
        return Stream.of(page.choices().stream().map(Choice::line), page.controls().stream().map(Control::line),
                page.controls().stream().flatMap(control -> options(control).stream()).map(Option::line))
                .flatMap(lines -> lines);
    }

    static Stream<Place> places() {
        return Stream.of(TOPIC, THREAD);
    }

    @ParameterizedTest
    @MethodSource("places")
    void every_page_fits_on_every_platform(Place place) {
        var admin = admin(place);
        for (var isSet : List.of(false, true)) {
            if (isSet) {
                setSomething(admin, place);
            }
            var pages = pages(admin);
            assertThat(pages).hasSizeGreaterThan(15);
            pages.forEach((line, page) -> assertFits(line, page, place));
        }
    }

    private static void assertFits(String line, Answer page, Place place) {
        assertThat(page.isError()).as(line).isFalse();
        assertThat(lines(page)).as(line).allSatisfy(offered -> {
            assertThat(offered.text()).hasSizeLessThanOrEqualTo(MAX_DISCORD_LENGTH);
            if (place.equals(TOPIC)) {
                assertThat(offered.text().getBytes(UTF_8).length).isLessThanOrEqualTo(MAX_TELEGRAM_BYTES);
            }
        });
        assertThat(page.controls()).as(line).extracting(Control::label).doesNotHaveDuplicates();
        assertThat(page.choices()).as(line).hasSizeLessThanOrEqualTo(5).extracting(Choice::label)
                .doesNotHaveDuplicates().allMatch(label -> label.length() <= 80);
        assertThat(page.controls()).as(line).allSatisfy(control -> {
            assertThat(control.help()).hasSizeBetween(10, 100).endsWith(".");
            assertThat(options(control)).hasSizeLessThanOrEqualTo(25).allSatisfy(
                    option -> assertThat(option.label()).hasSizeBetween(1, 80));
            assertThat(options(control).stream().filter(Option::isSelected)).hasSizeLessThanOrEqualTo(1);
        });
        assertThat(Renderer.render(page, 40, false).lines()).as(line).hasSizeLessThanOrEqualTo(MAX_LINES);
    }

    /// So that a platform can show a control on a page of its own, and a page again after a restart.
    @ParameterizedTest
    @MethodSource("places")
    void the_line_of_a_control_shows_it_alone(Place place) {
        var admin = admin(place);
        setSomething(admin, place);
        pages(admin).forEach((line, page) -> {
            assertThat(admin.ask(page.line().text())).as(line).isEqualTo(page);
            page.controls().stream().filter(control -> !(control.input() instanceof Control.Page)).forEach(
                    control -> assertThat(admin.ask(control.line().text()).controls()).as(line)
                            .containsExactly(control));
        });
    }

    /// Nothing that a panel shows to one admin, or that is shown again, changes anything by itself.
    @Test
    void a_page_changes_nothing() {
        var admin = admin(THREAD);
        assertThat(pages(admin)).isNotEmpty();
        assertThat(admin.store().within("discord")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("widths")
    void the_pages_match_the_golden_files(int width) {
        var admin = admin(TestChat.CHANNEL);
        admin.say("/settings in server spoilers ceiling 8");
        admin.say("/settings commands deny quote");
        var text = new StringBuilder();
        pages(admin).forEach((line, page) -> text.append("> /").append(line).append('\n')
                .append(Renderer.render(page, width, false)).append('\n'));
        GoldenFile.assertMatches("panel-" + width + ".txt", text.toString());
    }

    static Stream<Integer> widths() {
        return Stream.of(40, 80);
    }
}
