package okaybot.platform.discord.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import okaybot.resilience.IncidentLog;
import org.junit.jupiter.api.Test;

class RestOutageTest {
    private final AtomicLong time = new AtomicLong();
    private final IncidentLog incidents = new IncidentLog();
    private final RestOutage outage = new RestOutage(incidents, time::get);

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            outage.onFailure("outage-5093");
        }
    }

    @Test
    void is_reported_after_five_failures_in_a_row_until_a_reply() {
        fail(4);
        outage.onReply();
        fail(4);
        assertThat(outage.isReported()).isFalse();
        fail(2);
        assertThat(outage.isReported()).isTrue();
        assertThat(incidents.summary()).contains("Discord: requests fail, so answers do not arrive: outage-5093");
        outage.onReply();
        assertThat(outage.isReported()).isFalse();
        assertThat(incidents.summary()).isEmpty();
    }

    @Test
    void is_forgotten_when_no_request_shows_whether_it_lasts() {
        fail(5);
        time.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(outage.isReported()).isFalse();
        assertThat(incidents.summary()).isEmpty();
    }
}
