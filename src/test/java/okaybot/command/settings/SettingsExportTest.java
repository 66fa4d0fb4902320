package okaybot.command.settings;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.settings.SettingEdit;
import okaybot.testing.FakeMessenger;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Importing an export restores exactly what was set.
class SettingsExportTest {
    private static final List<String> VALUES = List.of("questions=off", "reports=nowhere", "reports=channel:general",
            "reports=thread:ID-1", "reports=server", "answer=yes", "answer=no", "ceiling=0", "ceiling=8",
            "ceiling=end",
            "beyond=cover", "beyond=leave-out", "reply=open", "reply=private", "cooldown=1", "cooldown=999",
            "cooldown=off",
            "command.cast=deny", "command.plot=allow", "support=109",
            "support=Call 109; or write to @care, a=b; reply=open",
            "support=도움이 필요하면 109");

    private final TestChat admin = TestChat.withLore(SampleLore.LIGHTHOUSE).in(TestChat.CHANNEL).as("boss", true);

    @BeforeEach
    void registerMessenger() {
        admin.context().messengers().register("test", new FakeMessenger());
    }

    private SettingEdit randomEdit(Random random) {
        var server = TestChat.CHANNEL.levels().getFirst();
        var levels = switch (random.nextInt(4)) {
            case 0 -> List.of(server);
            case 1 -> List.of(server, new Level(LevelType.CATEGORY, "#" + random.nextInt(9)));
            case 2 -> List.of(server, new Level(LevelType.THREAD, "ID-" + random.nextInt(9)));
            default -> List.of(server, new Level(LevelType.CHANNEL, "x".repeat(60) + random.nextInt(99)));
        };
        var value = VALUES.get(random.nextInt(VALUES.size())).split("=", 2);
        return new SettingEdit(new Place("test", levels).path(), value[0],
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(value[1]));
    }

    private SortedMap<String, Map<String, String>> storedSettings() {
        return admin.store().within("test/server:home");
    }

    private List<String> export() {
        return admin.say("/settings export in server").lines().filter(line -> line.startsWith("/settings import "))
                .toList();
    }

    @RepeatedTest(20)
    void importing_an_export_restores_the_settings() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var count = random.nextInt(150); count >= 0; count--) {
            admin.store().edit("boss", List.of(randomEdit(random)));
        }
        var before = storedSettings();
        var lines = export();
        lines.forEach(line -> assertThat(admin.say(line)).as("seed %d", seed).startsWith("Already set\n"));
        before.keySet().forEach(place -> admin.store().edit("boss", List.of(
                new SettingEdit(place, "reply", Optional.of("private")),
                new SettingEdit(place, "ceiling", Optional.empty()))));
        lines.forEach(admin::say);
        assertThat(storedSettings()).as("seed %d, changed places", seed).isEqualTo(before);
        before.forEach((place, values) -> values.keySet()
                .forEach(key -> admin.store().edit("boss", List.of(new SettingEdit(place, key, Optional.empty())))));
        lines.forEach(admin::say);
        assertThat(storedSettings()).as("seed %d, empty places", seed).isEqualTo(before);
        assertThat(export()).as("seed %d", seed).isEqualTo(lines);
    }

    /// As an older version exported them: `server answer=no; channel:7 support="Call us"`.
    @RepeatedTest(20)
    void exports_of_older_versions_restore_the_settings() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var count = random.nextInt(15); count >= 0; count--) {
            admin.store().edit("boss", List.of(randomEdit(random)));
        }
        var before = storedSettings();
        var text = before.entrySet().stream().map(place -> TestChat.CHANNEL.token(place.getKey()) + " "
                + place.getValue().entrySet().stream().map(SettingsExportTest::olderForm).collect(joining(" ")))
                .collect(joining("; "));
        assertThat(admin.say("/settings import " + text)).as("seed %d", seed).startsWith(before.isEmpty()
                ? "Import\n"
                : "Already set\n");
        before.forEach((place, values) -> values.keySet()
                .forEach(key -> admin.store().edit("boss", List.of(new SettingEdit(place, key, Optional.empty())))));
        admin.say("/settings import " + text);
        assertThat(storedSettings()).as("seed %d", seed).isEqualTo(before);
    }

    private static String olderForm(Map.Entry<String, String> setting) {
        var value = setting.getValue();
        return setting.getKey() + "=" + (value.contains(" ") || value.contains(";") ? '"' + value + '"' : value);
    }

    @Test
    void a_line_that_cannot_be_read_changes_nothing() {
        admin.say("/settings reply private in server");
        var before = storedSettings();
        for (var line : List.of("server", "server:", "#general: answer maybe", "#general answer no",
                "answer no; #general: answer no", "server: spoilers ceiling 13", "server: commands deny nothing",
                "general: answer no", "server: support Call 109; or write", "server: answer no | chat: answer no")) {
            var answer = admin.say("/settings import " + line);
            if (line.startsWith("server") && line.length() < 8) {
                assertThat(answer).as(line).startsWith("Saved\n");
                admin.say("/settings reply private in server");
            } else {
                assertThat(answer).as(line).startsWith("Your change was not saved\nI can't read “")
                        .contains("-> What you can set: settings help\n");
            }
            assertThat(storedSettings()).as(line).isEqualTo(before);
        }
    }
}
