import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Lets the bot serve a Discord and a Telegram on this machine until it has answered on both, so that the JVM writes the classes that
/// a server needs into its AOT cache. The cache is written in any case, when the bot ends; the exit status says whether the bot
/// has answered everything.
///
/// Usage: `java TrainingPlatforms.java COMMAND...`, with the command that starts the bot.
final class TrainingPlatforms {
    private static final int ANSWERS_PER_PLATFORM = 3;
    private static final long TIMEOUT_SECONDS = 30;
    private static final List<String> LINES = List.of("/cast", "/help", "Who wrote the script?");

    private final CountDownLatch answers = new CountDownLatch(2 * ANSWERS_PER_PLATFORM);
    private final AtomicBoolean updatesSent = new AtomicBoolean();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final TrainingGateway gateway = new TrainingGateway(answers);

    private TrainingPlatforms() throws IOException {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::reply);
        server.start();
        gateway.start();
    }

    public static void main(String[] command) throws Exception {
        System.exit(new TrainingPlatforms().train(command) ? 0 : 1);
    }

    private boolean train(String[] command) throws Exception {
        var builder = new ProcessBuilder(command).inheritIO();
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        builder.environment().keySet().removeIf(name -> name.startsWith("DISCORD_") || name.startsWith("TELEGRAM_"));
        builder.environment().put("DISCORD_TOKEN", "training");
        builder.environment().put("DISCORD_API_URL", address + "/discord/");
        builder.environment().put("TELEGRAM_TOKEN", "1:training");
        builder.environment().put("TELEGRAM_API_URL", address);
        var bot = builder.start();
        for (var second = 0; second < TIMEOUT_SECONDS && bot.isAlive() && answers.getCount() > 0; second++) {
            var _ = answers.await(1, TimeUnit.SECONDS);
        }
        bot.destroy();
        bot.waitFor();
        return answers.getCount() == 0;
    }

    private void reply(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var path = exchange.getRequestURI().getPath();
        var body = path.startsWith("/discord/")
                ? discord(path)
                : "{\"ok\":true,\"result\":" + telegram(path) + "}";
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(bytes.length == 0 ? 204 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String discord(String path) {
        if (path.endsWith("/callback")) {
            answers.countDown();
            return "";
        }
        if (path.endsWith("/gateway/bot")) {
            return """
                    {"url":"ws://127.0.0.1:%d","shards":1,"session_start_limit":
                     {"total":1000,"remaining":999,"reset_after":1000,"max_concurrency":1}}"""
                    .formatted(gateway.port());
        }
        return path.endsWith("/commands") ? "[]" : TrainingGateway.BOT;
    }

    private String telegram(String path) {
        var method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return switch (method) {
            case "getme" -> """
                    {"id":1,"is_bot":true,"first_name":"Okaybot","username":"OkayBot","supports_inline_queries":true,
                     "can_join_groups":true,"can_read_all_group_messages":false}""";
            case "getupdates" -> updates();
            case "sendmessage", "sendrichmessage" -> {
                answers.countDown();
                yield """
                        {"message_id":7,"date":1760000000,"chat":{"id":11,"type":"private","first_name":"Mina"},"text":"-"}""";
            }
            default -> "true";
        };
    }

    private String updates() {
        if (updatesSent.getAndSet(true)) {
            pause();
            return "[]";
        }
        return IntStream.rangeClosed(1, LINES.size()).mapToObj(number -> """
                {"update_id":%d,"message":{"message_id":%d,"date":1760000000,"text":"%s",
                 "chat":{"id":%d,"type":"private","first_name":"Mina"},
                 "from":{"id":%d,"is_bot":false,"first_name":"Mina","language_code":"en"}}}"""
                .formatted(number, number, LINES.get(number - 1), number, number))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
