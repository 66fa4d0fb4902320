package okaybot.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.LogCapture;
import org.junit.jupiter.api.Test;

class IncidentLogTest {
    private final IncidentLog incidents = new IncidentLog();

    @Test
    void logs_an_incident_once_when_it_begins_and_once_when_it_ends() {
        try (var log = LogCapture.attach()) {
            incidents.report("connection", "incident-1 begins");
            incidents.report("connection", "incident-1 begins");
            incidents.resolve("connection");
            incidents.resolve("connection");
            assertThat(log.lines()).filteredOn(line -> line.contains("incident-1"))
                    .containsExactly("{}incident-1 begins", "{}Resolved: incident-1 begins");
        }
    }

    @Test
    void logs_a_change_of_the_description() {
        try (var log = LogCapture.attach()) {
            incidents.report("connection", "incident-2: HTTP 502");
            incidents.report("connection", "incident-2: HTTP 503");
            assertThat(log.lines()).filteredOn(line -> line.contains("incident-2"))
                    .containsExactly("{}incident-2: HTTP 502", "{}incident-2: HTTP 503");
        }
    }

    @Test
    void returns_the_incident_that_has_been_open_longest() {
        incidents.report("connection", "no connection");
        incidents.report("inbox", "disk full");
        assertThat(incidents.oldest()).contains("no connection");
        incidents.resolve("connection");
        assertThat(incidents.oldest()).contains("disk full");
        incidents.resolve("inbox");
        assertThat(incidents.oldest()).isEmpty();
    }
}
