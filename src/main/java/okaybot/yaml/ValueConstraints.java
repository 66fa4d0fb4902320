package okaybot.yaml;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import okaybot.yaml.annotation.MaxLength;
import okaybot.yaml.annotation.Min;

/// What [Min] and [MaxLength] ask of a value.
///
/// @param least the smallest number
/// @param most the longest text, in code points
record ValueConstraints(int least, int most) {
    static ValueConstraints of(RecordComponent component) {
        int least = Optional.ofNullable(component.getAnnotation(Min.class)).map(Min::value)
                .orElse(Integer.MIN_VALUE);
        int most = Optional.ofNullable(component.getAnnotation(MaxLength.class)).map(MaxLength::value)
                .orElse(Integer.MAX_VALUE);
        return new ValueConstraints(least, most);
    }

    /// Reports what of a key's value is out of bounds: itself, or a text of a list.
    void check(String key, BoundValue part, YamlBinder binder) {
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

    private void check(String key, int number, SourceSpan at, YamlBinder binder) {
        if (number < least) {
            binder.report(at, DidYouMean.quote(key) + " is too small", "the smallest it can be is " + least);
        }
    }

    private void check(String key, String text, SourceSpan at, YamlBinder binder) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            binder.report(at, DidYouMean.quote(key) + " is too long: " + length + " characters",
                    "at most " + most + " fit into a message on every platform");
        }
    }
}
