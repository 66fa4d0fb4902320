package okaybot.yaml;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.NotEmpty;
import okaybot.yaml.annotation.YamlKey;

/// A record component as a key of a YAML file.
///
/// @param name   the component's name
/// @param key    the key
/// @param about  what the key is for, in a sentence; may be empty
/// @param atLeastOne whether a list or a map must have an entry
record RecordField(String name, String key, YamlType shape, String about, boolean atLeastOne, ValueConstraints bounds) {
    static RecordField of(RecordComponent component) {
        String key = Optional.ofNullable(component.getAnnotation(YamlKey.class)).map(YamlKey::value)
                .orElseGet(() -> DidYouMean.kebab(component.getName()));
        String about = Optional.ofNullable(component.getAnnotation(Description.class)).map(Description::value)
                .orElse("");
        return new RecordField(component.getName(), key, YamlType.of(component.getGenericType()), about,
                component.isAnnotationPresent(NotEmpty.class), ValueConstraints.of(component));
    }

    boolean mayBeAbsent() {
        return switch (shape) {
            case YamlType.OptionalType _ -> true;
            case YamlType.ListType _,YamlType.MapType _ -> !atLeastOne;
            case YamlType.SingleType _,YamlType.RecordType _ -> false;
        };
    }
}
