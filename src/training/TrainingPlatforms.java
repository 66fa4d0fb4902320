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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// Lets the bot serve a Discord and a Telegram on this machine until it has answered enough on both, so that the JVM writes the classes
/// that a server needs into its AOT cache, and which methods are used so often that they are worth compiling at the next start. The
/// cache is written in any case, when the bot ends; the exit status says whether the bot has answered everything.
///
/// Usage: `java [-Danswers=NUMBER] TrainingPlatforms.java COMMAND...`, with the command that starts the bot.
final class TrainingPlatforms {
    /// The JVM compiles a method that was called 200 times.
    private static final int ANSWERS_PER_PLATFORM = Integer.getInteger("answers", 600);
    private static final long TIMEOUT_SECONDS = 60;
    private static final List<String> LINES = List.of("/cast", "/cast ko-moon-young", "/plot", "/season2", "/quote", "/help",
            "Who wrote the script?");

    private final CountDownLatch discordAnswers = new CountDownLatch(ANSWERS_PER_PLATFORM);
    private final CountDownLatch telegramAnswers = new CountDownLatch(ANSWERS_PER_PLATFORM);
    private final AtomicInteger updates = new AtomicInteger();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final TrainingGateway gateway = new TrainingGateway(discordAnswers);

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
        builder.environment().put("TELEGRAM_MESSAGES_PER_SECOND", "1000");
        var bot = builder.start();
        for (var second = 0; second < TIMEOUT_SECONDS && bot.isAlive() && !isTrained(); second++) {
            var _ = discordAnswers.await(1, TimeUnit.SECONDS) && telegramAnswers.await(1, TimeUnit.SECONDS);
        }
        bot.destroy();
        bot.waitFor();
        return isTrained();
    }

    private boolean isTrained() {
        return discordAnswers.getCount() == 0 && telegramAnswers.getCount() == 0;
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
            discordAnswers.countDown();
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
                telegramAnswers.countDown();
                yield """
                        {"message_id":7,"date":1760000000,"chat":{"id":11,"type":"private","first_name":"Mina"},"text":"-"}""";
            }
            default -> "true";
        };
    }

    private String updates() {
        if (updates.get() >= ANSWERS_PER_PLATFORM) {
            pause();
            return "[]";
        }
        return LINES.stream().map(line -> """
                {"update_id":%1$d,"message":{"message_id":%1$d,"date":1760000000,"text":"%2$s",
                 "chat":{"id":%1$d,"type":"private","first_name":"Mina"},
                 "from":{"id":%1$d,"is_bot":false,"first_name":"Mina","language_code":"en"}}}"""
                .formatted(updates.incrementAndGet(), line)).collect(Collectors.joining(",", "[", "]"));
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
