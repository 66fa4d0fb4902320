package okaybot.platform.discord.rest;

import java.io.IOException;

/// A file cannot be read that was to be sent.
final class FileUnavailableException extends IOException {
    FileUnavailableException(String message) {
        super(message);
    }

    static FileUnavailableException of(IOException cause) {
        return cause instanceof FileUnavailableException known
                ? known
                : new FileUnavailableException(cause.getClass().getSimpleName());
    }
}
