package okaybot.platform.telegram.api;

/// Called when a group has become a supergroup.
@FunctionalInterface
public interface ChatMigrationListener {
    void chatMigrated(long from, long to);
}
