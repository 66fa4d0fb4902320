package okaybot.lore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Something that people can ask for by name.
public interface Named {
    /// A stable id, in lower-case words joined by hyphens. Buttons and links contain it.
    String id();

    /// The spelling to show.
    String name();

    /// Other spellings in the same script as the shown name.
    List<String> also();

    /// Further spellings that are spoilers, each with the episode after which it is none.
    default Map<String, SpoilerThreshold> spoilerNames() {
        return Map.of();
    }

    /// All spellings in the same script, without the shown name.
    default List<String> otherSpellings() {
        return Stream.concat(also().stream(), spoilerNames().keySet().stream()).toList();
    }

    /// The name in its own script, for instance in Hangul.
    default Optional<String> original() {
        return Optional.empty();
    }

    /// A few more words, to choose among several; may be empty.
    default String detail() {
        return original().orElse("");
    }

    /// All names and spellings, the shown name first.
    default List<String> spellings() {
        return Stream.of(Stream.of(name()), original().stream(), otherSpellings().stream())
                .flatMap(spelling -> spelling)
                .toList();
    }

    /// Whether both are called the same in one spelling at least, as a source is after the person who wrote it.
    default boolean sharesSpelling(Named other) {
        return spellings().stream().anyMatch(other.spellings()::contains);
    }

    /// The title of an answer: the shown name, followed by the name in its own script if there is one.
    default String title() {
        return original().map(original -> name() + " · " + original).orElse(name());
    }
}
