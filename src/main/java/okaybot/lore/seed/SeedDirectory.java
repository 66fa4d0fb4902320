package okaybot.lore.seed;

import java.io.IOException;
import java.util.List;

/// The content files of one place: a folder, or memory in tests.
public interface SeedDirectory {
    /// The name to use in messages about the files as a whole.
    String name();

    /// The names of the YAML files, sorted.
    ///
    /// @throws SeedRejectedException if they may not be read
    List<String> names() throws IOException;

    /// The names of the folders in it that hold YAML files themselves, sorted. Each is a language.
    List<String> languages() throws IOException;

    /// The names of the YAML files of a language, sorted: `ko/people.yaml`.
    ///
    /// @throws SeedRejectedException if they may not be read
    List<String> names(String language) throws IOException;

    /// The content of a file. Of a larger one, at least [okaybot.yaml.YamlReader#MAX_BYTES] and one byte.
    ///
    /// @throws SeedRejectedException if the file may not be read
    byte[] read(String name) throws IOException;
}
