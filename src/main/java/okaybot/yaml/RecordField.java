package okaybot.yaml;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.NotEmpty;
import okaybot.yaml.annotation.YamlKey;

/// A record component as a key of a YAML file.
///
/// @param name        the component's name
/// @param description what the key is for, in a sentence; may be empty
/// @param notEmpty    whether a list or map must have at least one entry
record RecordField(String name, String key, YamlType type, String description, boolean notEmpty,
        ValueConstraints constraints) {
    static List<RecordField> of(YamlType.RecordType type) {
        return Arrays.stream(type.type().getRecordComponents()).map(RecordField::of).toList();
    }

    static RecordField of(RecordComponent component) {
        String description = Optional.ofNullable(component.getAnnotation(Description.class)).map(Description::value)
                .orElse("");
        return new RecordField(component.getName(), key(component), YamlType.of(component.getGenericType()),
                description,
                component.isAnnotationPresent(NotEmpty.class), ValueConstraints.of(component));
    }

    static String key(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(YamlKey.class)).map(YamlKey::value)
                .orElseGet(() -> KebabCase.of(component.getName()));
    }

    /// Whether the key may be absent.
    boolean isOptional() {
        return switch (type) {
            case YamlType.OptionalType _ -> true;
            case YamlType.ListType _,YamlType.MapType _ -> !notEmpty;
            case YamlType.SingleType _,YamlType.RecordType _,YamlType.SectionsType _ -> false;
        };
    }
}
