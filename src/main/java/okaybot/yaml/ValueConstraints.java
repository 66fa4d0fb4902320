package okaybot.yaml;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import okaybot.problem.Problem;
import okaybot.yaml.annotation.MaxLength;
import okaybot.yaml.annotation.Min;
import okaybot.yaml.parse.SourceSpan;

/// The limits that [Min] and [MaxLength] set.
///
/// @param min       the smallest number
/// @param maxLength of a text, in code points
record ValueConstraints(int min, int maxLength) {
    static ValueConstraints of(RecordComponent component) {
        int min = Optional.ofNullable(component.getAnnotation(Min.class)).map(Min::value).orElse(Integer.MIN_VALUE);
        int maxLength = Optional.ofNullable(component.getAnnotation(MaxLength.class)).map(MaxLength::value)
                .orElse(Integer.MAX_VALUE);
        return new ValueConstraints(min, maxLength);
    }

    /// Reports a number or text that exceeds the limits, or each such text of a list.
    void check(String key, BoundValue bound, ProblemCollector problems) {
        switch (bound.value()) {
            case Integer number -> check(key, number, bound.at(), problems);
            case String text -> check(key, text, bound.at(), problems);
            case Optional<?> optional when optional.orElse(null) instanceof String text ->
                check(key, text, bound.at(), problems);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof String text) {
                        check(key, text, bound.elements().get(i), problems);
                    }
                }
            }
            default -> {
                // other types have no limits
            }
        }
    }

    private void check(String key, int number, SourceSpan at, ProblemCollector problems) {
        if (number < min) {
            problems.report(at, Problem.quote(key) + " is too small", "the smallest it can be is " + min);
        }
    }

    private void check(String key, String text, SourceSpan at, ProblemCollector problems) {
        int length = text.codePointCount(0, text.length());
        if (length > maxLength) {
            problems.report(at, Problem.quote(key) + " is too long: " + length + " characters",
                    "at most " + maxLength + " fit into a message on every platform");
        }
    }
}
