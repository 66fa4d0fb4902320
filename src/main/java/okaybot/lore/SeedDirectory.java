package okaybot.lore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Content files, wherever they are kept.
public interface SeedDirectory {
    /// What to call the whole of them when something is missing from all.
    String name();

    /// The names of the YAML files, in order.
    List<String> names() throws IOException;

    byte[] read(String name) throws IOException;

    /// The `.yaml` and `.yml` files directly in a folder. Hidden files are an editor's, not an author's.
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
