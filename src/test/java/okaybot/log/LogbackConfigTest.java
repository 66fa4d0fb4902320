package okaybot.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.MDC;

/// The log lines that `config/logback.xml` produces, in both formats.
class LogbackConfigTest {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

    private static String logged(String format, Consumer<Logger> work) throws Exception {
        var context = new LoggerContext();
        context.setMDCAdapter(MDC.getMDCAdapter());
        context.putProperty("LOG_FORMAT", format);
        var reader = new JoranConfigurator();
        reader.setContext(context);
        reader.doConfigure(Path.of("config/logback.xml").toFile());
        var out = new ByteArrayOutputStream();
        var root = context.getLogger(ch.qos.logback.classic.Logger.ROOT_LOGGER_NAME);
        ((OutputStreamAppender<ILoggingEvent>) root.getAppender(format)).setOutputStream(out);
        work.accept(context.getLogger("okaybot.Some"));
        context.stop();
        return out.toString(UTF_8);
    }

    @Test
    void text_lines_contain_the_request_id() throws Exception {
        assertThat(logged("text", log -> {
            log.info("Okaybot {} starts", "문");
            RequestId.runInNewRequest(() -> log.warn("Something is wrong"));
            log.debug("Nobody reads this");
        })).matches("""
                \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\S+ INFO {2}Some: Okaybot 문 starts
                \\S+ WARN {2}Some [0-9a-f]{8}: Something is wrong
                """);
    }

    @Test
    void json_lines_are_objects() throws Exception {
        var lines = logged("json", log -> {
            log.info("Okaybot {} starts", "문 \"quoted\"\nnext");
            RequestId.runInNewRequest(
                    () -> log.error("Broken", new IllegalStateException("why", new IOException("deep"))));
        }).lines().toList();
        assertThat(lines).hasSize(2);
        var first = new ObjectMapper().readTree(lines.getFirst());
        assertThat(first.properties()).extracting(Map.Entry::getKey).containsExactly("timestamp", "level",
                "threadName", "loggerName", "mdc", "formattedMessage", "throwable");
        assertThat(first.path("formattedMessage").asText()).isEqualTo("Okaybot 문 \"quoted\"\nnext starts");
        var second = new ObjectMapper().readTree(lines.getLast());
        assertThat(second.path("mdc").path("request").asText()).matches("[0-9a-f]{8}");
        assertThat(second.path("throwable").path("cause").path("message").asText()).isEqualTo("deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void redacted_exceptions_have_no_messages(String format) throws Exception {
        var thrown = new IllegalStateException("MARKER", new IOException("MARKER"));
        assertThat(logged(format, log -> log.error("Broken", RedactedException.of(thrown)))).doesNotContain("MARKER")
                .contains("IllegalStateException", "java.io.IOException", "LogbackConfigTest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void configured_secrets_are_masked(String format) throws Exception {
        var line = logged(format, log -> {
            MaskingEncoder.setMasker(((ch.qos.logback.classic.Logger) log).getLoggerContext(),
                    new SecretMasker(List.of("open sesame")));
            log.warn("Say {} to enter", "open sesame");
        });
        assertThat(line).contains("Say *** to enter");
    }

    @RepeatedTest(20)
    void tokens_are_masked_anywhere_in_a_log_line() throws Exception {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var secret : List.of(discord(random), telegram(random), interaction(random))) {
            for (var format : List.of("text", "json")) {
                var line = logged(format, log -> logInEveryWay(log, secret, random));
                assertThat(line).as("seed %d, %s", seed, format).contains("***")
                        .doesNotContain(secret.substring(secret.length() / 2));
                assertThat(line.lines()).as("seed %d, %s", seed, format).hasSizeGreaterThanOrEqualTo(9);
                if (format.equals("json")) {
                    for (var one : line.lines().toList()) {
                        new ObjectMapper().readTree(one);
                    }
                }
            }
        }
    }

    private static void logInEveryWay(Logger log, String secret, Random random) {
        var cut = random.nextInt(1, secret.length());
        log.warn(secret);
        log.warn("{}{}", secret.substring(0, cut), secret.substring(cut));
        log.warn("GET http://127.0.0.1:8081/bot{}/getMe?a=b", secret);
        log.warn("Authorization: Bot {}, X-Other: 1", secret);
        log.warn("https://{}@example.org/{}#{}", secret, secret, secret);
        log.warn("thrown", new IllegalStateException(secret, new IOException("to /bot" + secret + "/x")));
        var suppressing = new IllegalStateException("outer");
        suppressing.addSuppressed(new IOException("\"" + secret + "\""));
        log.error("\\{}\\", secret, suppressing);
        log.atWarn().addKeyValue("key", secret).log("with a key");
        MDC.put("place", secret);
        log.warn("in the context");
        MDC.remove("place");
    }

    /// The bot's id, the time and a signature.
    private static String discord(Random random) {
        var id = Long.toString(random.nextLong(100_000_000_000_000_000L, 2_000_000_000_000_000_000L));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(UTF_8)) + "." + letters(random, 6)
                + "." + letters(random, random.nextBoolean() ? 27 : 38);
    }

    private static String telegram(Random random) {
        return random.nextLong(10_000_000L, 9_999_999_999L) + ":" + letters(random, 35);
    }

    private static String interaction(Random random) {
        return "aW50ZXJhY3Rpb246" + letters(random, 180);
    }

    private static String letters(Random random, int count) {
        return random.ints(count, 0, LETTERS.length()).mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
