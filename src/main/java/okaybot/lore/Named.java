package okaybot.lore;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Something that a person may ask for by name.
public interface Named {
    /// The one spelling that never changes: lower-case words joined by hyphens. Choices and links carry it.
    String id();

    /// The spelling that is shown.
    String name();

    /// Every other spelling in the shown name's script.
    List<String> also();

    /// The name in its own script, for instance in Hangul.
    default Optional<String> original() {
        return Optional.empty();
    }

    /// A few words more for somebody who chooses among several; may be empty.
    default String detail() {
        return original().orElse("");
    }

    /// All that it may be called, the shown name first.
    default List<String> spellings() {
        return Stream.of(Stream.of(name()), original().stream(), also().stream())
                .flatMap(spelling -> spelling)
                .toList();
    }

    /// The shown name, and the name in its own script where there is one: a title for an answer.
    default String title() {
        return original().map(original -> name() + " · " + original).orElse(name());
    }
}
