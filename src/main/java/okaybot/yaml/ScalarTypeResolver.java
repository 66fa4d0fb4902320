package okaybot.yaml;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okaybot.problem.DidYouMean;
import okaybot.problem.Problem;

/// Finds out how the values of a Java type are read from one text: as a type of the JDK, by a static `parse` method of the
/// type, or as an enum.
final class ScalarTypeResolver {
    private ScalarTypeResolver() {}

    /// Empty if the type's values are not written as one text.
    static Optional<ScalarType> resolve(Class<?> type) {
        return JdkTypeParser.scalarType(type).or(() -> parseMethod(type)).or(() -> enumType(type));
    }

    private static Optional<ScalarType> parseMethod(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).filter(m -> isParseMethod(m, type)).findFirst().map(parse -> {
            parse.setAccessible(true);
            return new ScalarType(type, "text", Optional.empty(),
                    text -> ReflectiveCall.invoke(() -> parse.invoke(null, text)), _ -> "");
        });
    }

    private static boolean isParseMethod(Method method, Class<?> type) {
        return method.getName().equals("parse") && Modifier.isStatic(method.getModifiers())
                && method.getReturnType() == type
                && Arrays.equals(method.getParameterTypes(), new Class<?>[]{String.class});
    }

    private static Optional<ScalarType> enumType(Class<?> type) {
        if (!type.isEnum()) {
            return Optional.empty();
        }
        Map<String, Object> constants = enumConstants(type);
        return Optional.of(new ScalarType(type, "one word", constants.values().stream().findFirst(), text -> {
            Object constant = constants.get(text);
            if (constant == null) {
                throw new IllegalArgumentException(Problem.quote(text) + " is not a choice here");
            }
            return constant;
        }, text -> DidYouMean.suggest(text, "choose from ", constants.keySet())));
    }

    /// The constants of an enum by the words that authors write for them.
    static Map<String, Object> enumConstants(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(KebabCase.of(((Enum<?>) constant).name()), constant);
        }
        return constants;
    }
}
