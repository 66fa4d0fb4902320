package okaybot.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import okaybot.messenger.MessengerRegistry;
import okaybot.testing.LogCapture;
import okaybot.testing.SampleLore;
import org.junit.jupiter.api.Test;

/// What is logged about a chat in the terminal.
class ConsoleLogPrivacyTest {
    private static final String MARKER = "zq-TERMINAL-zq";
    private static final Pattern ID = Pattern.compile("error\\s+([0-9a-f]{8})");

    @Test
    void logs_an_error_under_the_id_that_was_shown_without_what_was_typed() {
        var broken = new AtomicBoolean();
        var service = ConsoleFixture.service(InstantSource.system(), () -> {
            if (broken.getAndSet(true)) {
                throw new IllegalStateException(MARKER);
            }
            return SampleLore.LIGHTHOUSE;
        });
        var out = new StringWriter();
        try (var log = LogCapture.attach()) {
            var typed = "/show " + MARKER + "\n/" + MARKER + "\n/cast " + MARKER + "\n";
            new Console(service, new MessengerRegistry(), ConsoleUser.localUser(), Map.of())
                    .runPiped(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), new PrintWriter(out));
            assertThat(out.toString()).contains(MARKER, "Something went wrong on my side");
            var errorId = ID.matcher(out.toString());
            assertThat(errorId.find()).isTrue();
            assertThat(log.lines(errorId.group(1))).isNotEmpty();
            assertThat(log.lines()).noneMatch(line -> line.contains(MARKER));
        }
    }
}
