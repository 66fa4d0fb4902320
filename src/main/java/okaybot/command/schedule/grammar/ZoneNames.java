package okaybot.command.schedule.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What is known of time zones beside their ids: other names, and where readers of a language live. From the files in
/// `okaybot/zones`, in which each line is a key and, behind a colon, a list.
final class ZoneNames {
    private static final String POPULAR = "popular";
    private static final String OTHER_LANGUAGES = "en";

    private ZoneNames() {}

    /// The zones that a name may mean.
    static Map<String, List<String>> byName() {
        var zones = new HashMap<String, List<String>>();
        read("names").forEach((zone, names) -> names
                .forEach(name -> zones.computeIfAbsent(name, _ -> new ArrayList<>()).add(zone)));
        return zones;
    }

    /// Those that are offered for an offset.
    static Stream<ZoneId> popular() {
        return offered(POPULAR);
    }

    /// Some zones where readers of a language are likely to live; for other languages, those of the most readers.
    static Stream<ZoneId> likely(String language) {
        return offered(language);
    }

    private static Stream<ZoneId> offered(String key) {
        var zones = read("offered");
        return zones.getOrDefault(zones.containsKey(key) ? key : OTHER_LANGUAGES, List.of()).stream().map(ZoneId::of);
    }

    /// In the order of the file.
    private static Map<String, List<String>> read(String name) {
        try (var file = ZoneNames.class.getResourceAsStream("/okaybot/zones/" + name + ".txt")) {
            var lists = new LinkedHashMap<String, List<String>>();
            new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).map(line -> line.split(": ", 2))
                    .forEach(line -> lists.put(line[0], List.of(line[1].split(", "))));
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
