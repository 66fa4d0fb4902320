package okaybot.lore.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import okaybot.article.ArticleFolder;
import okaybot.yaml.YamlReader;

/// The `.yaml` and `.yml` files directly in a folder, and in its folders of languages, without hidden files such as those of editors. Nothing outside of the
/// folder is read: messages about a file quote its lines.
///
/// @param folder may be a link itself
public record SeedFolder(Path folder) implements SeedDirectory {
    private static final int MAX_FILES = 200;
    private static final Pattern CONTENT_FILE = Pattern.compile("(?i)[^.].*\\.ya?ml");

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public List<String> names() throws IOException {
        return names(folder);
    }

    @Override
    public List<String> names(String language) throws IOException {
        return names(folder.resolve(language)).stream().map(name -> language + "/" + name).toList();
    }

    /// Whether a file with this name is read.
    public static boolean isContentFile(String name) {
        return CONTENT_FILE.matcher(name).matches();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(SeedFolder::isContentFile)
                    .limit(MAX_FILES + 1)
                    .sorted()
                    .toList();
            if (names.size() > MAX_FILES) {
                throw new SeedRejectedException("there are more than " + MAX_FILES + " .yaml files here",
                        "put several sections into one file");
            }
            return names;
        }
    }

    /// Articles may be in any format, so their folder is none.
    @Override
    public List<String> languages() throws IOException {
        try (var folders = Files.list(folder)) {
            var languages = new ArrayList<String>();
            for (var inner : folders.filter(Files::isDirectory).sorted().toList()) {
                var name = inner.getFileName().toString();
                if (!name.startsWith(".") && !name.equals(ArticleFolder.NAME) && !names(inner).isEmpty()) {
                    languages.add(name);
                }
            }
            return languages;
        }
    }

    @Override
    public byte[] read(String name) throws IOException {
        var file = realFile(folder.resolve(name));
        if (!file.startsWith(folder.toRealPath())) {
            throw new SeedRejectedException("this is a link to a file outside of the folder",
                    "copy the file into the folder");
        }
        // Opening anything else could block for ever, as a named pipe does.
        if (!Files.isRegularFile(file)) {
            throw new SeedRejectedException("this is not a file", "give it another name, or move it out of the folder");
        }
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(YamlReader.MAX_BYTES + 1);
        }
    }

    private static Path realFile(Path file) throws IOException {
        try {
            return file.toRealPath();
        } catch (NoSuchFileException _) {
            throw new SeedRejectedException("this link leads to no file", "delete it, or copy the file here");
        }
    }
}
