package okaybot.platform.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import okaybot.platform.telegram.api.Api;
import okaybot.platform.telegram.api.Failure;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.longpolling.util.ExponentialBackOff;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;

/// The barest bot there can be on the same library with the same settings: it says what was said. What it takes, every bot
/// takes.
final class Echo {
    private Echo() {}

    public static void main(String[] args) throws Exception {
        var server = URI.create(args[0]);
        var api = new Api(FakeTelegram.TOKEN, server, Bot.QUICK.patience());
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        new BotSession(new ObjectMapper(), new OkHttpClient(), Executors.newSingleThreadScheduledExecutor(),
                FakeTelegram.TOKEN, () -> Api.url(server), last -> new GetUpdates(last + 1, 100, 1, List.of("message")),
                ExponentialBackOff::new,
                updates -> updates.forEach(update -> threads.execute(() -> echo(api, update)))).start();
        Thread.currentThread().join();
    }

    private static void echo(Api api, Update update) {
        try {
            api.call(SendMessage.builder().chatId(update.getMessage().getChatId()).text(update.getMessage().getText())
                    .parseMode("HTML").build());
        } catch (Failure e) {
            throw new IllegalStateException(e);
        }
    }
}
