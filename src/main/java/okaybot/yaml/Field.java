package okaybot.yaml;

import java.lang.reflect.RecordComponent;
import java.util.Optional;

/// A record component as a key of a YAML file.
///
/// @param name   the component's name
/// @param key    the key
/// @param about  what the key is for, in a sentence; may be empty
/// @param atLeastOne whether a list or a map must have an entry
record Field(String name, String key, Shape shape, String about, boolean atLeastOne, Bounds bounds) {
    static Field of(RecordComponent component) {
        String key = Optional.ofNullable(component.getAnnotation(Key.class)).map(Key::value)
                .orElseGet(() -> Words.kebab(component.getName()));
        String about = Optional.ofNullable(component.getAnnotation(Describe.class)).map(Describe::value).orElse("");
        return new Field(component.getName(), key, Shape.of(component.getGenericType()), about,
                component.isAnnotationPresent(Required.class), Bounds.of(component));
    }

    boolean mayBeAbsent() {
        return switch (shape) {
            case Shape.Maybe _ -> true;
            case Shape.Many _,Shape.Named _ -> !atLeastOne;
            case Shape.One _,Shape.Whole _ -> false;
        };
    }
}
