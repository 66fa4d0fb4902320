package okaybot.command.settings;

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

/// Importing an export restores exactly what was set.
class SettingsExportTest {
    private static final List<String> VALUES = List.of("answer=yes", "answer=no", "ceiling=0", "ceiling=8",
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
}
