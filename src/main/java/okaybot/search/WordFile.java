package okaybot.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads lists of words of a language. They hold for any show; what is special to one stands in its vocabulary.
public final class WordFile {
    private WordFile() {}

    /// The lines of a file, without comments, which begin with `# `.
    ///
    /// @param name such as `light_en.txt`
    /// @return none if there is no such file
    public static List<String> lines(String name) {
        try (var file = WordFile.class.getResourceAsStream("/okaybot/search/" + name)) {
            return file == null
                    ? List.of()
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("# ")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
