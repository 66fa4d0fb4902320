package okaybot.ops;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Whether the bot can serve people, part by part.
public final class HealthEndpoints {
    /// The paths where this is shown.
    public static final String LIVENESS_PATH = "/health/live";
    public static final String READINESS_PATH = "/health/ready";

    private final Map<String, Supplier<Optional<String>>> parts = new LinkedHashMap<>();

    /// Adds a part before anybody asks.
    ///
    /// @param trouble what is wrong with it just now, in a sentence; nothing if all is well
    public HealthEndpoints addCheck(String part, Supplier<Optional<String>> trouble) {
        parts.put(part, trouble);
        return this;
    }

    /// Shows [#LIVENESS_PATH], which tells that the process answers at all, and [#READINESS_PATH].
    public void registerOn(BotHttpServer http) {
        http.addPage(LIVENESS_PATH, () -> new HttpPage(200, HttpPage.TEXT, "The bot is alive.\n"));
        http.addPage(READINESS_PATH, this::ready);
    }

    /// A line a part; 503 if there is trouble with any.
    private HttpPage ready() {
        var body = new StringBuilder();
        var well = true;
        for (var part : parts.entrySet()) {
            var trouble = part.getValue().get();
            well &= trouble.isEmpty();
            body.append(part.getKey()).append(": ").append(trouble.orElse("ready")).append('\n');
        }
        return new HttpPage(well ? 200 : 503, HttpPage.TEXT, body.toString());
    }

    Map<String, Supplier<Optional<String>>> checks() {
        return parts;
    }
}
