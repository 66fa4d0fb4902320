package okaybot.platform.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.message.Renderer;
import okaybot.platform.telegram.message.TelegramPage;
import okaybot.testing.TestChat;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.longpolling.util.ExponentialBackOff;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// The barest bot there can be on the same library with the same settings: it says what was said. With `page`, it says the
/// same page to everyone, of the size and with the buttons of an answer of Okaybot's. What it takes, every bot takes.
final class TelegramEchoBot {
    private static final TelegramPage ANSWER = Renderer.pages(TestChat.withSeeds().ask("cast")).getFirst();

    private TelegramEchoBot() {}

    public static void main(String[] args) throws Exception {
        var server = URI.create(args[0]);
        var page = List.of(args).contains("page");
        var api = new BotApiClient(FakeTelegram.TOKEN, server, TelegramTestBot.SHORT_TIMEOUTS.callTimeout());
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        new BotSession(new ObjectMapper(), polling(), Executors.newSingleThreadScheduledExecutor(),
                FakeTelegram.TOKEN, () -> BotApiClient.telegramUrl(server),
                last -> new GetUpdates(last + 1, 100, 1, List.of("message")),
                ExponentialBackOff::new,
                updates -> updates
                        .forEach(update -> threads.execute(() -> send(api, page ? page(update) : echo(update)))))
                .start();
        Thread.currentThread().join();
    }

    private static OkHttpClient polling() {
        return new OkHttpClient.Builder().connectTimeout(TelegramTestBot.SHORT_TIMEOUTS.callTimeout())
                .readTimeout(TelegramTestBot.SHORT_TIMEOUTS.longPollTimeout()
                        .plus(TelegramTestBot.SHORT_TIMEOUTS.callTimeout()))
                .build();
    }

    private static SendMessage echo(Update update) {
        return SendMessage.builder().chatId(update.getMessage().getChatId()).text(update.getMessage().getText())
                .parseMode("HTML").build();
    }

    private static SendMessage page(Update update) {
        var rows = ANSWER.rows().stream()
                .map(row -> new InlineKeyboardRow(row.stream().map(button -> InlineKeyboardButton
                        .builder().text(button.label()).callbackData(button.data()).build()).toList()))
                .toList();
        return SendMessage.builder().chatId(update.getMessage().getChatId()).text(ANSWER.html()).parseMode("HTML")
                .replyMarkup(new InlineKeyboardMarkup(rows)).build();
    }

    private static void send(BotApiClient api, SendMessage message) {
        try {
            api.call(message);
        } catch (BotApiException e) {
            throw new IllegalStateException(e);
        }
    }
}
