package okaybot.platform.telegram.chat;

import java.io.IOException;
import okaybot.platform.telegram.api.BotApiException;

/// Nobody knows whether Telegram has done what it was asked for. Most likely it has, and it has nothing by which a repeated call could be
/// told from a new one, so that another attempt could do it twice.
public final class UncertainDeliveryException extends IOException {
    private final BotApiException failure;

    UncertainDeliveryException(BotApiException failure) {
        super(failure.reason(), failure);
        this.failure = failure;
    }

    public BotApiException failure() {
        return failure;
    }
}
