package okaybot.platform.telegram;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import okaybot.platform.telegram.api.SendLimits;
import okaybot.platform.telegram.api.SendPace;
import okaybot.platform.telegram.inbox.jdbc.InstanceLease;
import okaybot.platform.telegram.updates.WebhookConfig;
import okaybot.settings.Settings;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;
import okaybot.testing.RecordingMembershipListener;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.FakeTelegram;

/// A bot in a process of its own, with a small show. Arguments: the Bot API server, a folder, and options: `limits` for Telegram's
/// sending limits, `webhook` to receive updates through a webhook and to write its port to the file `port`, and the URL of a PostgreSQL
/// database for the inbox.
final class TelegramBotProcess {
    static final WebhookConfig WEBHOOK = WebhookConfig.withDerivedSecret(URI.create("https://bot.example.org/telegram"),
            FakeTelegram.TOKEN);

    private TelegramBotProcess() {}

    public static void main(String[] args) throws IOException, DatabaseUnusableException {
        var chat = TestChat.withLore(SampleLore.LIGHTHOUSE);
        var folder = Path.of(args[1]);
        var options = List.of(args).subList(2, args.length);
        var http = options.contains("webhook") ? Optional.of(startHttpServer()) : Optional.<HttpServer>empty();
        var config = new TelegramConfig(FakeTelegram.TOKEN, URI.create(args[0]), http.map(_ -> WEBHOOK));
        var limits = options.contains("limits") ? SendLimits.of(SendPace.TELEGRAM) : TelegramTestBot.NO_LIMITS;
        var url = options.stream().filter(option -> option.startsWith("jdbc:")).findFirst();
        var storage = url.isPresent()
                ? JdbcStorage.of(Database.open(url.get()), config.botKey(), limits,
                        new InstanceLease(InstanceLease.DEFAULT_DURATION))
                : new FileStorage(folder.resolve("updates"), config.botKey(), limits);
        var completion = new TelegramAdapter(config, chat.service(), new Settings(chat.store()), folder, storage,
                new RecordingMembershipListener(), http, new CompositeMeterRegistry(), TelegramTestBot.SHORT_TIMEOUTS)
                .start();
        if (http.isPresent()) {
            Files.writeString(folder.resolve("port.new"), Integer.toString(http.get().getAddress().getPort()));
            Files.move(folder.resolve("port.new"), folder.resolve("port"));
        }
        completion.join();
    }

    static HttpServer startHttpServer() {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.start();
            return http;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
