package okaybot.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/// A file of messages, with the lines on which they stand.
///
/// @param bundle such as `Show`
/// @param language such as `ko`; empty for English
public record BundleFile(Path path, String bundle, String language, List<Entry> entries) {
    private static final Path FOLDER = Path.of("src/main/resources/okaybot/messages");
    /// Read once for all tests about them.
    private static final List<BundleFile> ALL = readAll();

    /// A message in it.
    ///
    /// @param line the number of the one on which it begins
    public record Entry(Path path, int line, String key, String text) {
        /// What is wrong with it, for people.
        public String fault(String what) {
            return path + ":" + line + ": " + key + " " + what;
        }
    }

    public static List<BundleFile> all() {
        return ALL;
    }

    private static List<BundleFile> readAll() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(BundleFile::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The languages of which there is a file, English too.
    public static List<Locale> languages() {
        return all().stream().map(BundleFile::locale).distinct().toList();
    }

    Locale locale() {
        return language.isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(language.replace('_', '-'));
    }

    static BundleFile read(Path path) {
        var name = path.getFileName().toString().replace(".properties", "").split("_", 2);
        try {
            return new BundleFile(path, name[0], name.length == 1 ? "" : name[1], entries(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isTranslation() {
        return !language.isEmpty();
    }

    Optional<Entry> entry(String key) {
        return entries.stream().filter(entry -> entry.key.equals(key)).findFirst();
    }

    private static List<Entry> entries(Path path) throws IOException {
        var entries = new ArrayList<Entry>();
        var lines = Files.readAllLines(path);
        for (var i = 0; i < lines.size(); i++) {
            var start = i;
            while (lines.get(i).endsWith("\\") && i + 1 < lines.size()) {
                i++;
            }
            var text = String.join("\n", lines.subList(start, i + 1));
            parse(text).forEach((key, value) -> entries.add(new Entry(path, start + 1, key, value)));
        }
        return entries;
    }

    private static Map<String, String> parse(String line) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(line));
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }
}
