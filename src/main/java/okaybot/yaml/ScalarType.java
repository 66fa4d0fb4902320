package okaybot.yaml;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A type whose values are written as one text.
///
/// @param type        the Java type; never a primitive
/// @param noun        what an author calls its values
/// @param placeholder stands in for a value that cannot be read; empty if there is none
/// @param parse       makes a value of the text, or throws an [IllegalArgumentException] that says what is wrong with it
/// @param hint        what to do about a text that cannot be parsed
record ScalarType(Class<?> type, String noun, Optional<Object> placeholder, Function<String, Object> parse,
        UnaryOperator<String> hint) {
    /// The kind of a type; empty if its values are not written as one text.
    static Optional<ScalarType> of(Class<?> type) {
        return JdkTypeParser.kind(type).or(() -> parsed(type)).or(() -> choice(type));
    }

    private static Optional<ScalarType> parsed(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).filter(m -> isParse(m, type)).findFirst().map(parse -> {
            parse.setAccessible(true);
            return new ScalarType(type, "text", Optional.empty(),
                    text -> ReflectiveCall.run(() -> parse.invoke(null, text)), _ -> "");
        });
    }

    private static boolean isParse(Method method, Class<?> type) {
        return method.getName().equals("parse") && Modifier.isStatic(method.getModifiers())
                && method.getReturnType() == type
                && Arrays.equals(method.getParameterTypes(), new Class<?>[]{String.class});
    }

    private static Optional<ScalarType> choice(Class<?> type) {
        if (!type.isEnum()) {
            return Optional.empty();
        }
        Map<String, Object> choices = choices(type);
        Function<String, Object> parse = text -> {
            Object choice = choices.get(text);
            if (choice == null) {
                throw new IllegalArgumentException(DidYouMean.quote(text) + " is not a choice here");
            }
            return choice;
        };
        return Optional.of(new ScalarType(type, "one word", choices.values().stream().findFirst(), parse,
                text -> DidYouMean.suggest(text, "choose from ", choices.keySet())));
    }

    /// The constants of an enum by the words that authors write for them.
    static Map<String, Object> choices(Class<?> type) {
        Map<String, Object> choices = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            choices.put(DidYouMean.kebab(((Enum<?>) constant).name()), constant);
        }
        return choices;
    }
}
