package okaybot.yaml;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/// What [AtLeast] and [AtMost] ask of a value.
///
/// @param least the smallest number
/// @param most the longest text, in code points
record Bounds(int least, int most) {
    static Bounds of(RecordComponent component) {
        int least = Optional.ofNullable(component.getAnnotation(AtLeast.class)).map(AtLeast::value)
                .orElse(Integer.MIN_VALUE);
        int most = Optional.ofNullable(component.getAnnotation(AtMost.class)).map(AtMost::value)
                .orElse(Integer.MAX_VALUE);
        return new Bounds(least, most);
    }

    /// Reports what of a key's value is out of bounds: itself, or a text of a list.
    void check(String key, Bound part, Binder binder) {
        switch (part.value()) {
            case Integer number -> check(key, number, part.at(), binder);
            case String text -> check(key, text, part.at(), binder);
            case Optional<?> maybe when maybe.orElse(null) instanceof String text ->
                check(key, text, part.at(), binder);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof String text) {
                        check(key, text, part.elements().get(i), binder);
                    }
                }
            }
            default -> {
                // nothing else has a bound
            }
        }
    }

    private void check(String key, int number, Span at, Binder binder) {
        if (number < least) {
            binder.report(at, Words.quote(key) + " is too small", "the smallest it can be is " + least);
        }
    }

    private void check(String key, String text, Span at, Binder binder) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            binder.report(at, Words.quote(key) + " is too long: " + length + " characters",
                    "at most " + most + " fit into a message on every platform");
        }
    }
}
