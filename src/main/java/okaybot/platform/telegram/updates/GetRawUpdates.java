package okaybot.platform.telegram.updates;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// One getUpdates. The updates are kept before the library asks for the next ones, which is what confirms them; and they
/// are taken one by one, so that one which the library cannot read holds up no other.
final class GetRawUpdates extends GetUpdates {
    /// Bot API, getUpdates.
    static final int MOST = 100;
    private final transient Sink sink;

    GetRawUpdates(int offset, int seconds, List<String> kinds, Sink sink) {
        super(offset, MOST, seconds, kinds);
        this.sink = sink;
    }

    @Override
    @SuppressWarnings("NonApiType")
    public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
        try {
            sink.take(UpdateParser.parseUpdates(answer));
            return new ArrayList<>();
        } catch (IOException e) {
            throw new TelegramApiRequestException("The updates could not be taken", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TelegramApiRequestException("The adapter is closing", e);
        }
    }

    /// Where updates go.
    @FunctionalInterface
    interface Sink {
        /// Takes them.
        ///
        /// @throws IOException if they cannot be kept
        void take(List<RawUpdate> updates) throws IOException, InterruptedException;
    }
}
