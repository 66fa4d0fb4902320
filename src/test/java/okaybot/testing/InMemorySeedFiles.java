package okaybot.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okaybot.lore.seed.SeedDirectory;

/// Content files in memory.
public record InMemorySeedFiles(Map<String, String> files) implements SeedDirectory {
    public InMemorySeedFiles {
        files = new TreeMap<>(files);
    }

    @Override
    public String name() {
        return "seeds";
    }

    @Override
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Override
    public byte[] read(String name) {
        return files.getOrDefault(name, "").getBytes(UTF_8);
    }
}
