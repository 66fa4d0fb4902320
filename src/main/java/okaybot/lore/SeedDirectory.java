package okaybot.lore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The content files of one place: a folder, or memory in tests.
public interface SeedDirectory {
    /// The name to use in messages about the files as a whole.
    String name();

    /// The names of the YAML files, sorted.
    List<String> names() throws IOException;

    byte[] read(String name) throws IOException;

    /// The `.yaml` and `.yml` files directly in a folder, without hidden files such as those of editors.
    static SeedDirectory of(Path folder) {
        return new SeedDirectory() {
            @Override
            public String name() {
                return folder.toString();
            }

            @Override
            public List<String> names() throws IOException {
                try (var files = Files.list(folder)) {
                    return files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("(?i)[^.].*\\.ya?ml"))
                            .sorted()
                            .toList();
                }
            }

            @Override
            public byte[] read(String name) throws IOException {
                return Files.readAllBytes(folder.resolve(name));
            }
        };
    }
}
