package okaybot.config;

import java.util.Optional;
import java.util.function.Supplier;

/// What a [ConfigSection.Assembler] can ask about the rest of the configuration, and where it reports problems.
public interface ConfigContext {
    /// Whether a key of any section has a value.
    boolean isSet(String key);

    /// Reports a problem with the value of a key.
    void reportProblem(String key, String message);

    /// Makes a value from a key. An [IllegalArgumentException] is reported as a problem with the key.
    ///
    /// @return empty if there is a problem
    default <T> Optional<T> validate(String key, Supplier<Optional<T>> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            reportProblem(key, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /// Masks a text in the log that is secret but not the value of a [Secret] key.
    void addSecret(String text);
}
