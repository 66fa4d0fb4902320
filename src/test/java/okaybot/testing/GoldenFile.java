package okaybot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares text that a person sees with a golden file.
///
/// `mvn verify -Dgolden.rewrite` rewrites the files; the diff then shows what changes for a reader.
public final class GoldenFile {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenFile() {}

    public static void assertMatches(String name, String seen) {
        assertMatches(FOLDER.resolve(name), seen);
    }

    /// For a file outside the folder of golden files.
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
