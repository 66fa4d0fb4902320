package okaybot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The environment variables. One that is blank counts as not set.
record Environment(Map<String, String> variables) {
    Optional<String> get(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /// A secret: the variable itself, or what stands in the file that the variable `NAME_FILE` names.
    ///
    /// @throws Unusable if there is a file named that cannot be read, or is empty
    Optional<String> secret(String name) throws Unusable {
        var file = get(name + "_FILE");
        var given = get(name);
        if (given.isPresent() || file.isEmpty()) {
            return given.map(String::strip);
        }
        try {
            var secret = Files.readString(Path.of(file.get())).strip();
            if (secret.isEmpty()) {
                throw Unusable.because(name + "_FILE", "the file " + file.get() + " is empty");
            }
            return Optional.of(secret);
        } catch (IOException e) {
            throw Unusable.because(name + "_FILE", "the file " + file.get() + " cannot be read");
        }
    }
}
