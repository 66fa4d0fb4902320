package okaybot.ops;

import java.util.ArrayList;
import java.util.List;

/// The HTTP endpoints that report whether the bot can serve users.
public final class HealthEndpoints {
    /// Responds 200 while the process runs.
    public static final String LIVENESS_PATH = "/health/live";
    /// Responds 200 if every part is ready, otherwise 503, with one line for each part. A problem that the bot can serve users
    /// with leaves it ready: otherwise Kubernetes would send it no more requests, and none of its replicas either if they
    /// share the problem.
    public static final String READINESS_PATH = "/health/ready";

    private final List<HealthCheck> checks = new ArrayList<>();

    /// Adds a check. Not thread-safe: add all checks before [#registerOn].
    public HealthEndpoints addCheck(HealthCheck check) {
        checks.add(check);
        return this;
    }

    public void registerOn(BotHttpServer http) {
        http.addPage(LIVENESS_PATH, () -> new HttpPage(200, HttpPage.TEXT, "The bot is alive.\n"));
        http.addPage(READINESS_PATH, this::readiness);
    }

    private HttpPage readiness() {
        var body = new StringBuilder();
        var allReady = true;
        for (var check : checks) {
            var ready = check.isReady().getAsBoolean();
            allReady &= ready;
            body.append(check.part()).append(": ").append(check.state(ready)).append('\n');
        }
        return new HttpPage(allReady ? 200 : 503, HttpPage.TEXT, body.toString());
    }

    List<HealthCheck> checks() {
        return List.copyOf(checks);
    }
}
