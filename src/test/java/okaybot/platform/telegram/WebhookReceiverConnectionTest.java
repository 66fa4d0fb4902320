package okaybot.platform.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.inbox.file.FileInbox;
import okaybot.platform.telegram.updates.WebhookConfig;
import okaybot.platform.telegram.updates.WebhookReceiver;
import okaybot.resilience.IncidentLog;
import okaybot.testing.telegram.FakeTelegram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;

/// Connections that break at an exact moment of a webhook request.
class WebhookReceiverConnectionTest {
    private static final WebhookConfig WEBHOOK = new WebhookConfig(URI.create("https://bot.example.org/telegram"),
            "s3cret_of-Okaybot");
    private static final String UPDATE = "{\"update_id\":700000001,\"message\":{\"text\":\"/cast\"}}";
    @TempDir
    private Path folder;
    private final List<Integer> handled = new CopyOnWriteArrayList<>();
    private final FakeTelegram telegram = new FakeTelegram();
    private final BotApiClient api = new BotApiClient(FakeTelegram.TOKEN, telegram.uri(),
            TelegramTestBot.SHORT_TIMEOUTS.callTimeout());
    private FileInbox inbox;
    private HttpHandler handler;

    @BeforeEach
    void start() throws Exception {
        inbox = new FileInbox(folder.resolve("updates"), "42", new IncidentLog());
        inbox.start(update -> {
            handled.add(update.id());
            return CompletableFuture.completedFuture(null);
        });
        var server = mock(HttpServer.class);
        var captor = ArgumentCaptor.forClass(HttpHandler.class);
        when(server.createContext(eq("/telegram"), captor.capture())).thenReturn(mock(HttpContext.class));
        new WebhookReceiver(WEBHOOK, server, api, TelegramTestBot.SHORT_TIMEOUTS, inbox, new IncidentLog()).start();
        handler = captor.getValue();
    }

    @AfterEach
    void close() throws Exception {
        inbox.close();
        api.close();
        telegram.close();
    }

    private static HttpExchange exchange(InputStream body) {
        var exchange = mock(HttpExchange.class);
        var headers = new Headers();
        headers.set("X-Telegram-Bot-Api-Secret-Token", WEBHOOK.secret());
        when(exchange.getRequestURI()).thenReturn(URI.create("/telegram"));
        when(exchange.getRequestHeaders()).thenReturn(headers);
        when(exchange.getRequestBody()).thenReturn(body);
        return exchange;
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    @Test
    void an_update_that_is_resent_after_a_lost_response_is_handled_once() throws Exception {
        var broken = exchange(body(UPDATE));
        doThrow(new IOException("broken pipe")).when(broken).sendResponseHeaders(anyInt(), anyLong());
        assertThatThrownBy(() -> handler.handle(broken)).hasMessage("broken pipe");
        verify(broken).close();
        var again = exchange(body(UPDATE));
        handler.handle(again);
        verify(again).sendResponseHeaders(200, -1);
        assertThat(handled).containsExactly(700_000_001);
    }

    @Test
    void an_incomplete_update_is_neither_saved_nor_accepted() throws Exception {
        var brokenStream = mock(InputStream.class);
        when(brokenStream.read(any(), anyInt(), anyInt())).thenThrow(new IOException("connection reset"));
        var broken = exchange(new SequenceInputStream(body(UPDATE.substring(0, 30)), brokenStream));
        handler.handle(broken);
        verify(broken).sendResponseHeaders(500, -1);
        assertThat(handled).isEmpty();
        assertThat(Files.readString(folder.resolve("updates"))).isEqualTo("#42\n");
    }
}
