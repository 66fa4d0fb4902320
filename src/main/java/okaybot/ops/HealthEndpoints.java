package okaybot.ops;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The HTTP endpoints that report whether the bot can serve users.
public final class HealthEndpoints {
    /// Responds 200 while the process runs.
    public static final String LIVENESS_PATH = "/health/live";
    /// Responds 200 if every check passes, otherwise 503, with one line for each check.
    public static final String READINESS_PATH = "/health/ready";

    private final Map<String, Supplier<Optional<String>>> checks = new LinkedHashMap<>();

    /// Adds a check. Not thread-safe: add all checks before [#registerOn].
    ///
    /// @param problem what is wrong at the moment, in a sentence; empty if the check passes
    public HealthEndpoints addCheck(String name, Supplier<Optional<String>> problem) {
        checks.put(name, problem);
        return this;
    }

    public void registerOn(BotHttpServer http) {
        http.addPage(LIVENESS_PATH, () -> new HttpPage(200, HttpPage.TEXT, "The bot is alive.\n"));
        http.addPage(READINESS_PATH, this::readiness);
    }

    private HttpPage readiness() {
        var body = new StringBuilder();
        var ready = true;
        for (var check : checks.entrySet()) {
            var problem = check.getValue().get();
            ready &= problem.isEmpty();
            body.append(check.getKey()).append(": ").append(problem.orElse("ready")).append('\n');
        }
        return new HttpPage(ready ? 200 : 503, HttpPage.TEXT, body.toString());
    }

    Map<String, Supplier<Optional<String>>> checks() {
        return checks;
    }
}
