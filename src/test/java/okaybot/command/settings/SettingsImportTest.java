package okaybot.command.settings;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.settings.SettingEdit;
import okaybot.testing.FakeMessenger;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What admins read of exports and imports.
class SettingsImportTest {
    private static final Place OTHER = new Place("test",
            List.of(new Level(LevelType.SERVER, "home"), new Level(LevelType.CHANNEL, "other")));

    private final TestChat admin = TestChat.withLore(SampleLore.LIGHTHOUSE).in(TestChat.CHANNEL).as("boss", true);

    @BeforeEach
    void registerMessenger() {
        admin.context().messengers().register("test", new FakeMessenger());
    }

    @ParameterizedTest
    @ValueSource(strings = {"server reports=channel:foreign", "channel:other reports=thread:foreign-1",
        "channel:foreign answer=no", "channel:foreign answer=no reports=thread:foreign-1"})
    void imports_nothing_about_places_of_another_server(String text) {
        assertThat(admin.say("/settings import " + text)).startsWith("Your change was not saved\n").contains("foreign")
                .contains("” is not a place in this server that I know of.");
        assertThat(admin.store().within("test/server:home")).isEmpty();
    }

    @Test
    void imports_the_rest_and_names_the_places_that_it_does_not_know() {
        admin.say("/settings import server reports=channel:general");
        assertThat(admin.say("/settings import server ceiling=4 reports=channel:foreign; channel:other answer=no;"
                + " category:foreign ceiling=4"))
                .startsWith("Saved\n")
                .contains("Left out: “category:foreign” is not a place in this server that I know of.\n")
                .contains("Left out: “channel:foreign” is not a place in this server that I know of.\n");
        assertThat(admin.store().within("test/server:home")).isEqualTo(
                Map.of("test/server:home", Map.of("ceiling", "4", "reports", "channel:general"),
                        "test/server:home/channel:other", Map.of("answer", "no")));
    }

    @Test
    void names_only_some_of_many_places_that_it_does_not_know() {
        var places = IntStream.range(0, 9).mapToObj(i -> "; channel:foreign" + i + " answer=no").collect(joining());
        assertThat(admin.say("/settings import channel:other answer=no" + places)).startsWith("Saved\n")
                .contains("foreign4").doesNotContain("foreign5").contains("Left out: 4 more cannot be set either.\n");
    }

    @Test
    void imports_only_the_places_around_it_while_the_platform_is_not_connected() {
        var chat = TestChat.withLore(SampleLore.LIGHTHOUSE).in(TestChat.CHANNEL).as("boss", true);
        assertThat(chat.say("/settings import server reports=channel:general; channel:general answer=yes"))
                .startsWith("Saved\n");
        assertThat(chat.say("/settings import server reports=channel:other")).startsWith("Your change was not saved\n");
        assertThat(chat.say("/settings import server reports=nowhere")).startsWith("Saved\n");
    }

    @Test
    void exports_settings_as_lines_to_type() {
        admin.say("/settings answer only");
        admin.say("/settings commands deny quote in server");
        assertThat(admin.say("/settings export in server")).isEqualTo("""
                Export of this server
                Paste a line to set this again, here or elsewhere. Each place in it then has exactly what the line says: other settings of that place are reset.
                /settings import server: answer no; commands deny quote | #general: answer yes
                -> All settings here: settings in server
                """);
        assertThat(admin.in(OTHER).say("/settings export")).isEqualTo("""
                Export of #other
                Nothing is set in #other, so there is nothing to export.
                -> All settings here: settings in channel:other
                """);
    }

    @Test
    void imports_everything_or_nothing() {
        admin.say("/settings reply private in server");
        assertThat(admin.say("/settings import server answer=no loud=yes; chanel:7 answer=yes; channel:7 ceiling=99"
                + " command.nothing=deny")).isEqualTo("""
                Your change was not saved
                I can't read “loud=yes”, “chanel:7 answer=yes”, “ceiling=99”, “command.nothing=deny”.
                -> What you can set: settings help
                -> All settings here: settings
                """);
        assertThat(admin.say("/settings import")).isEqualTo("""
                Import
                = Import: : settings import
                -> All settings here: settings
                """);
        assertThat(admin.store().within("test")).isEqualTo(Map.of("test/server:home", Map.of("reply", "private")));
        assertThat(admin.say("/settings import server ceiling=4; channel:General answer=no")).startsWith("""
                Saved
                spoilers ceiling: not set → 4 in this server
                reply: private → not set in this server
                answer: not set → no in #General
                """);
    }

    @Test
    void exports_many_settings_in_parts() {
        admin.store().edit("boss", IntStream.range(0, 300).mapToObj(i -> new SettingEdit(
                "test/server:home/channel:" + i, "answer", Optional.of("no"))).toList());
        var first = admin.say("/settings export in server");
        assertThat(first).contains("Lines 1 to 10 of 12\n",
                "-> More lines: settings in server export from 11\n");
        var second = admin.say("/settings export from 11 in server");
        assertThat(second).contains("Lines 11 to 12 of 12\n", "-> Lines before: settings in server export\n");
        assertThat(Stream.of(first, second).flatMap(String::lines).filter(line -> line.startsWith("/settings import"))
                .flatMap(line -> Arrays.stream(line.substring("/settings import ".length()).split(" [|] "))))
                .hasSize(300).doesNotHaveDuplicates();
    }
}
