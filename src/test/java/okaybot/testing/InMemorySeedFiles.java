package okaybot.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okaybot.lore.seed.SeedDirectory;

/// Content files in memory; those of a language have its folder in their names: `ko/people.yaml`.
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
        return files.keySet().stream().filter(name -> !name.contains("/")).toList();
    }

    @Override
    public List<String> languages() {
        return files.keySet().stream().filter(name -> name.contains("/"))
                .map(name -> name.substring(0, name.indexOf('/'))).distinct().toList();
    }

    @Override
    public List<String> names(String language) {
        return files.keySet().stream().filter(name -> name.startsWith(language + "/")).toList();
    }

    @Override
    public byte[] read(String name) {
        return files.getOrDefault(name, "").getBytes(UTF_8);
    }
}
