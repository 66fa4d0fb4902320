package okaybot.platform.telegram.api;

/// Is told of groups that have become supergroups.
@FunctionalInterface
public interface ChatMigrationListener {
    void chatMigrated(long from, long to);
}
