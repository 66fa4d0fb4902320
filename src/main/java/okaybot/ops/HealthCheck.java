package okaybot.ops;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The state of one part of the bot.
///
/// @param part    its name, such as `telegram`
/// @param isReady whether the part can do its work at the moment. A part that is not ready makes the whole bot not ready
/// @param problem what is wrong at the moment, in a sentence; a part that is ready may have a problem
public record HealthCheck(String part, BooleanSupplier isReady, Supplier<Optional<String>> problem) {
    static final String READY = "ready";

    /// A part that the bot can serve users without.
    public static HealthCheck ofOptionalPart(String part, Supplier<Optional<String>> problem) {
        return new HealthCheck(part, () -> true, problem);
    }

    boolean hasProblem() {
        return !isReady.getAsBoolean() || problem.get().isPresent();
    }

    /// `ready`, or `degraded` or `not ready` with the problem.
    String state(boolean ready) {
        var sentence = problem.get().map(this::withoutPart).map(": "::concat);
        if (ready) {
            return sentence.map("degraded"::concat).orElse(READY);
        }
        return "not ready" + sentence.orElse("");
    }

    /// Problems begin with the name of the part where that is not already said, as in the log.
    private String withoutPart(String sentences) {
        return sentences.replaceAll("(?i)(^|; )" + Pattern.quote(part) + ": ", "$1");
    }
}
