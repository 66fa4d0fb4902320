package okaybot.platform.telegram;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.message.Renderer;
import okaybot.platform.telegram.message.TelegramPage;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.FakeTelegram;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/// The simplest bot on the same library, to compare with: it repeats each message. With `page` it sends everybody the same
/// message, as long as an answer of Okaybot and with as many buttons.
final class TelegramEchoBot {
    private static final TelegramPage ANSWER = Renderer.pages(TestChat.withSeeds().ask("cast")).getFirst();

    private TelegramEchoBot() {}

    public static void main(String[] args) throws Exception {
        var server = URI.create(args[0]);
        var page = List.of(args).contains("page");
        var api = new BotApiClient(FakeTelegram.TOKEN, server, TelegramTestBot.SHORT_TIMEOUTS.callTimeout());
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var last = 0;
        while (true) {
            for (var update : api.call(new GetUpdates(last + 1, 100, 1, List.of("message")))) {
                last = update.getUpdateId();
                threads.execute(() -> send(api, page ? page(update) : echo(update)));
            }
        }
    }

    private static SendMessage echo(Update update) {
        return SendMessage.builder().chatId(update.getMessage().getChatId()).text(update.getMessage().getText())
                .parseMode("HTML").build();
    }

    private static SendMessage page(Update update) {
        return SendMessage.builder().chatId(update.getMessage().getChatId()).text(ANSWER.html()).parseMode("HTML")
                .replyMarkup(new InlineKeyboardMarkup(ANSWER.rows())).build();
    }

    private static void send(BotApiClient api, SendMessage message) {
        try {
            api.call(message);
        } catch (BotApiException e) {
            throw new IllegalStateException(e);
        }
    }
}
