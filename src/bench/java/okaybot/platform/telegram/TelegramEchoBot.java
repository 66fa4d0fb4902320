package okaybot.platform.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okaybot.platform.telegram.message.Renderer;
import okaybot.platform.telegram.message.TelegramPage;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.FakeTelegram;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/// The simplest bot on TelegramBots and its client, to compare with: it repeats each message. With `page` it sends everybody the same
/// message, as long as an answer of Okaybot and with as many buttons.
final class TelegramEchoBot {
    private static final TelegramPage ANSWER = Renderer.pages(TestChat.withSeeds().ask("cast")).getFirst();

    private static final int MAX_CALLS = 512;

    private TelegramEchoBot() {}

    public static void main(String[] args) throws Exception {
        var page = List.of(args).contains("page");
        var calls = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        calls.setMaxRequests(MAX_CALLS);
        calls.setMaxRequestsPerHost(MAX_CALLS);
        var server = URI.create(args[0]);
        var client = new OkHttpTelegramClient(
                new OkHttpClient.Builder().dispatcher(calls)
                        .connectionPool(new ConnectionPool(MAX_CALLS, 1, TimeUnit.MINUTES)).build(),
                FakeTelegram.TOKEN, new TelegramUrl(server.getScheme(), server.getHost(), server.getPort(), false));
        var last = 0;
        while (true) {
            for (var update : client.execute(new GetUpdates(last + 1, 100, 1, List.of("message")))) {
                last = update.getUpdateId();
                var _ = client.executeAsync(page ? page(update) : echo(update));
            }
        }
    }

    /// Writes the call with the answer, so that a bot in another language can send the same.
    static void writePage(Path file) throws IOException {
        var answer = SendMessage.builder().chatId(0L).text(ANSWER.html()).parseMode("HTML")
                .replyMarkup(new InlineKeyboardMarkup(ANSWER.rows())).build();
        Files.writeString(file, new ObjectMapper().writeValueAsString(answer));
    }

    private static SendMessage echo(Update update) {
        return SendMessage.builder().chatId(update.getMessage().getChatId()).text(update.getMessage().getText())
                .parseMode("HTML").build();
    }

    private static SendMessage page(Update update) {
        return SendMessage.builder().chatId(update.getMessage().getChatId()).text(ANSWER.html()).parseMode("HTML")
                .replyMarkup(new InlineKeyboardMarkup(ANSWER.rows())).build();
    }
}
