package okaybot.platform.telegram.chat;

import java.io.IOException;
import java.util.Optional;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.Futures;

/// Nobody knows whether Telegram has done what it was asked for. Most likely it has, and it has nothing by which a repeated call could be
/// told from a new one, so that another attempt could do it twice.
public final class UncertainDeliveryException extends IOException {
    private final BotApiException failure;

    private UncertainDeliveryException(BotApiException failure) {
        super(failure.reason(), failure);
        this.failure = failure;
    }

    /// Empty if it is known what has become of a call that has failed.
    static Optional<UncertainDeliveryException> of(Throwable failure) {
        return Optional.of(Futures.unwrap(failure)).filter(BotApiException.class::isInstance)
                .map(BotApiException.class::cast).filter(lost -> lost.type() == BotApiErrorType.UNKNOWN_OUTCOME)
                .map(UncertainDeliveryException::new);
    }

    public BotApiException failure() {
        return failure;
    }
}
