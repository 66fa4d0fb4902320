package okaybot.platform.telegram;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import okaybot.testing.telegram.FakeTelegramChats.SentMessage;
import okaybot.testing.telegram.FakeTelegramChats.SentPhoto;

/// A private chat with the real adapter, and the calls with which it answers.
public final class TelegramAnswers implements AutoCloseable {
    private static final long USER = 42;
    private final TelegramTestBot bot;

    /// Starts the bot.
    ///
    /// @param folder for its files
    public TelegramAnswers(Path folder) {
        bot = new TelegramTestBot(folder).start();
    }

    /// One answer.
    ///
    /// @param call  its parameters, without the file of the photo
    /// @param photo the one that came with it
    public record TelegramAnswer(ObjectNode call, Optional<byte[]> photo) {}

    /// Writes a message and waits for the answer.
    public TelegramAnswer to(String text) {
        return answer("sendMessage", bot.ask(USER, text));
    }

    /// Presses a button of the answer and waits for the photo in its place.
    public TelegramAnswer pressed(String text, String label) {
        var before = bot.ask(USER, text);
        bot.receive(bot.telegram.updates.callbackQuery(USER, before, before.button(label).data()));
        await().until(() -> !bot.telegram.chats.current(before).equals(before));
        return answer("editMessageMedia", bot.telegram.chats.current(before));
    }

    private TelegramAnswer answer(String method, SentMessage sent) {
        var call = bot.telegram.calls(method).toList().getLast().parameters().deepCopy();
        if (call.get("media") instanceof ObjectNode media) {
            media.put("media", "photo");
        }
        return new TelegramAnswer(call, sent.photo().map(SentPhoto::png));
    }

    @Override
    public void close() {
        bot.close();
    }
}
