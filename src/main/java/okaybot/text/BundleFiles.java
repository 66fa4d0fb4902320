package okaybot.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The files of the bundles, in a folder or in a jar.
final class BundleFiles {
    private static final String FOLDER = "okaybot/messages/";
    private static final String SUFFIX = ".properties";

    private BundleFiles() {}

    /// The languages other than English that have each bundle that English has. A language of which a part is missing would
    /// give answers of which a part is English.
    static List<Locale> completeLanguages() {
        var names = names();
        var english = names.stream().filter(name -> !name.contains("_")).toList();
        return names.stream().filter(name -> name.contains("_")).map(name -> name.substring(name.indexOf('_')))
                .distinct()
                .filter(language -> english.stream().allMatch(name -> names.contains(name + language)))
                .map(language -> Locale.forLanguageTag(language.substring(1).replace('_', '-')))
                .sorted(Comparator.comparing(Locale::toLanguageTag)).toList();
    }

    /// Without their endings: `Answer` is English, `Answer_ko` Korean.
    private static Set<String> names() {
        try {
            return files().stream().filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - SUFFIX.length()))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The languages cannot be listed", e);
        }
    }

    private static List<String> files() throws IOException {
        URL one = Objects.requireNonNull(BundleFiles.class.getResource("/" + FOLDER + "Language" + SUFFIX));
        if (one.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream().map(entry -> entry.getName()).filter(name -> name.startsWith(FOLDER))
                    .toList();
        }
        try (var files = Files.list(Path.of(URI.create(one.toString())).resolve("..").normalize())) {
            return files.map(Path::toString).toList();
        }
    }
}
