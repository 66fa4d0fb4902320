package okaybot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import okaybot.lore.Lore;
import okaybot.ops.BuildInfo;
import okaybot.platform.PlatformAdapter;

/// The first line of the log: what was started.
final class StartupMessage {
    private StartupMessage() {}

    /// @param database the database's JDBC URL
    /// @param http     the address of the bot's own HTTP server; empty if it has none
    static String of(Lore lore, List<PlatformAdapter> adapters, String database, Optional<String> http) {
        var platforms = adapters.stream().map(PlatformAdapter::platform).collect(Collectors.joining(" and "));
        return "Okaybot %s starts: %s, %d episodes, %d statements; on %s; settings in %s; HTTP %s".formatted(
                BuildInfo.version(), lore.show().title(), lore.lastEpisode(), lore.claims().count(), platforms,
                database.startsWith("jdbc:sqlite:") ? "SQLite" : "PostgreSQL", http.orElse("off"));
    }
}
