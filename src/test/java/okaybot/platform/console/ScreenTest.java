package okaybot.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import okaybot.messenger.MessengerRegistry;
import okaybot.place.Place;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private final Screen screen = new Screen(new PrintWriter(new StringWriter()), () -> 80, false);

    /// Nothing would be posted once the terminal is closed.
    @Test
    void posts_cannot_be_set_up_but_reports_arrive() {
        var registry = new MessengerRegistry();
        registry.register(ConsoleUser.PLATFORM, screen);
        var channel = Place.parse("terminal/server:home/channel:general");
        assertThat(registry.postingProblem(channel, Locale.ENGLISH)).isEmpty();
        assertThat(registry.schedulingProblem(channel, Locale.ENGLISH)).contains("In the terminal I post nothing on"
                + " my own. Please set this up in a server on Discord or in a group on Telegram.");
    }

    @Test
    void a_thread_is_called_by_its_name() {
        var channel = Place.parse("terminal/server:home/channel:general");
        assertThat(screen.openThread(channel, "Episode 1: The Boy", false))
                .contains(Place.parse("terminal/server:home/thread:episode-1-the-boy"));
        assertThat(screen.openThread(channel, "사이코 1화", false).map(Place::path))
                .contains("terminal/server:home/thread:사이코-1화");
        assertThat(screen.openThread(channel, "x".repeat(100), false)).isEmpty();
        assertThat(screen.openThread(Place.privateChat("terminal"), "Episode 1", false)).isEmpty();
    }
}
