package okaybot.command.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A part of a command whose values are typed one by one, on platforms that offer this. It means the same as a line of the command,
/// which people type elsewhere.
///
/// @param name lower-case letters, at most 32 (Discord, names of subcommands)
/// @param words the argument of the command that the values mean
public record Subcommand(String name, List<Parameter> parameters, Function<Values, String> words) {
    public Subcommand {
        parameters = List.copyOf(parameters);
    }

    public Optional<Parameter> parameter(String parameterName) {
        return parameters.stream().filter(parameter -> parameter.name().equals(parameterName)).findFirst();
    }

    /// What was typed, by parameter.
    public record Values(Map<String, String> byName) {
        public Values {
            byName = Map.copyOf(byName);
        }

        /// The value of a parameter, or empty text.
        public String get(String parameter) {
            return byName.getOrDefault(parameter, "");
        }

        public boolean isTrue(String parameter) {
            return get(parameter).equals("true");
        }

        public boolean has(String parameter) {
            return byName.containsKey(parameter);
        }
    }

    /// A value that can be typed; it may be left out.
    ///
    /// @param name lower-case letters, at most 32 (Discord, names of options)
    public record Parameter(String name, Type type) {}

    /// What a value can be.
    public sealed interface Type {}

    /// A whole number within these bounds.
    public record WholeNumber(int min, int max) implements Type {}

    /// `true` or `false`.
    public record Flag() implements Type {}

    /// One of at most 25 words.
    public record OneOf(List<String> words) implements Type {
        public OneOf {
            words = List.copyOf(words);
        }
    }

    /// One of any number of words, which are completed.
    public record Completed(List<String> words) implements Type {
        public Completed {
            words = List.copyOf(words);
        }
    }

    /// A channel, a category or a thread; its value is its [okaybot.place.Place#token].
    public record Channel() implements Type {}

    /// A role of the server; its value is the platform's id.
    public record Role() implements Type {}

    /// Any text.
    ///
    /// @param maxLength in characters
    public record Text(int maxLength) implements Type {}

    /// The argument of the command as it is typed elsewhere, with its completions.
    public record Words() implements Type {}
}
