package okaybot.yaml;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A Java type whose values are written as one text.
///
/// @param type        never a primitive
/// @param noun        what an author calls its values
/// @param placeholder stands in for a value that cannot be read; empty if there is none
/// @param parse       makes a value from the text, or throws an [IllegalArgumentException] that says what is wrong with it
/// @param hint        how to fix a text that cannot be parsed
record ScalarType(Class<?> type, String noun, Optional<Object> placeholder, Function<String, Object> parse,
        UnaryOperator<String> hint) {}
