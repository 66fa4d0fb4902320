package okaybot.platform.telegram.inbox.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.files.OwnerOnlyAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sets the updates of another bot aside when the token in the configuration has changed: they are not for this bot.
final class OtherBotsFile {
    private static final Logger LOG = LoggerFactory.getLogger(OtherBotsFile.class);

    private static final Pattern HEADER = Pattern.compile("\\A#(\\w+)\n");

    private OtherBotsFile() {}

    /// Renames a file with the updates of another bot, and takes back what was set aside for this one.
    ///
    /// @return the path, where there is a file now
    static Path setAside(Path path, String botId) throws IOException {
        var owner = owner(path);
        if (owner.isPresent() && !owner.get().equals(botId)) {
            var aside = aside(path, owner.get());
            Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("Telegram: the token is another bot's, updates of bot {} set aside in {}", owner.get(), aside);
        }
        var own = aside(path, botId);
        if (!Files.exists(path) && Files.exists(own)) {
            Files.move(own, path);
        }
        OwnerOnlyAccess.createFile(path);
        return path;
    }

    private static Path aside(Path path, String botId) {
        return path.resolveSibling(path.getFileName() + "-" + botId);
    }

    /// Empty for a file of version 0.1.0, which did not name the bot.
    private static Optional<String> owner(Path path) throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        // The file can end within a character, and its lines can be long.
        try (var bytes = Files.newInputStream(path)) {
            var start = new String(bytes.readNBytes(100), StandardCharsets.ISO_8859_1);
            return HEADER.matcher(start).results().map(header -> header.group(1)).findFirst();
        }
    }
}
