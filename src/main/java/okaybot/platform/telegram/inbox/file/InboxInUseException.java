package okaybot.platform.telegram.inbox.file;

import java.io.IOException;

/// Another process uses the same file.
public final class InboxInUseException extends IOException {
    private static final long serialVersionUID = 1;

    InboxInUseException(String message) {
        super(message);
    }
}
