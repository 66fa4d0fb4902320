package okaybot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares what a person sees with the file that holds what they should see.
///
/// `mvn verify -Dgolden.rewrite` writes the files anew; the diff then shows what changes for a reader.
public final class GoldenFile {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenFile() {}

    public static void assertMatches(String name, String seen) {
        assertMatches(FOLDER.resolve(name), seen);
    }

    /// The same with a file that lives elsewhere.
    public static void assertMatches(Path file, String seen) {
        try {
            if (System.getProperty("golden.rewrite") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, seen);
            }
            assertThat(file).exists();
            assertThat(seen).as(file.toString()).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
