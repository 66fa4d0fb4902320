package okaybot.settings;

/// An edit would have given a server or chat more settings than [SettingsStore#MAX_SETTINGS].
public final class TooManySettingsException extends RuntimeException {
    public TooManySettingsException() {
        super("More than " + SettingsStore.MAX_SETTINGS + " settings in a server or chat");
    }
}
