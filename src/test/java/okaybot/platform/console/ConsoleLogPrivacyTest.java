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
import okaybot.answer.MessengerRegistry;
import okaybot.testing.LogCapture;
import okaybot.testing.SampleLore;
import org.junit.jupiter.api.Test;

/// What of a chat in the terminal is logged.
class ConsoleLogPrivacyTest {
    private static final String MARKER = "zq-TERMINAL-zq";
    private static final Pattern ID = Pattern.compile("error\\s+([0-9a-f]{8})");

    @Test
    void an_error_is_logged_with_the_id_that_was_shown_but_without_what_was_typed() {
        var broken = new AtomicBoolean();
        var service = ConsoleFixture.service(InstantSource.system(), () -> {
            if (broken.getAndSet(true)) {
                throw new IllegalStateException(MARKER);
            }
            return SampleLore.LIGHTHOUSE;
        });
        var out = new StringWriter();
        try (var overheard = LogCapture.attach()) {
            var typed = "/show " + MARKER + "\n/" + MARKER + "\n/cast " + MARKER + "\n";
            new Console(service, new MessengerRegistry(), ConsoleUser.localUser(), Map.of())
                    .runPiped(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), new PrintWriter(out));
            assertThat(out.toString()).contains(MARKER, "Something went wrong on my side");
            var told = ID.matcher(out.toString());
            assertThat(told.find()).isTrue();
            assertThat(overheard.lines(told.group(1))).isNotEmpty();
            assertThat(overheard.lines()).noneMatch(line -> line.contains(MARKER));
        }
    }
}
