package okaybot.ops;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Whether the bot can serve people, part by part.
public final class Health {
    /// The paths where this is shown.
    public static final String LIVE = "/health/live";
    public static final String READY = "/health/ready";

    private final Map<String, Supplier<Optional<String>>> parts = new LinkedHashMap<>();

    /// Adds a part before anybody asks.
    ///
    /// @param trouble what is wrong with it just now, in a sentence; nothing if all is well
    public Health with(String part, Supplier<Optional<String>> trouble) {
        parts.put(part, trouble);
        return this;
    }

    /// Shows [#LIVE], which tells that the process answers at all, and [#READY].
    public void showOn(Http http) {
        http.page(LIVE, () -> new Page(200, Page.TEXT, "The bot is alive.\n"));
        http.page(READY, this::ready);
    }

    /// A line a part; 503 if there is trouble with any.
    private Page ready() {
        var body = new StringBuilder();
        var well = true;
        for (var part : parts.entrySet()) {
            var trouble = part.getValue().get();
            well &= trouble.isEmpty();
            body.append(part.getKey()).append(": ").append(trouble.orElse("ready")).append('\n');
        }
        return new Page(well ? 200 : 503, Page.TEXT, body.toString());
    }

    Map<String, Supplier<Optional<String>>> parts() {
        return parts;
    }
}
