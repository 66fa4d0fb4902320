package okaybot.yaml;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a Java type asks of a piece of YAML.
sealed interface YamlType {
    /// What an author calls it.
    String noun();

    /// A value written as one text.
    record SingleType(ScalarType kind) implements YamlType {
        @Override
        public String noun() {
            return kind.noun();
        }
    }

    /// An [Optional].
    record OptionalType(YamlType of) implements YamlType {
        @Override
        public String noun() {
            return of.noun();
        }
    }

    /// A [List].
    record ListType(YamlType of) implements YamlType {
        @Override
        public String noun() {
            return "a list";
        }
    }

    /// A [Map] whose keys the author invents.
    record MapType(YamlType of) implements YamlType {
        @Override
        public String noun() {
            return "a group of keys";
        }
    }

    /// A record.
    record RecordType(Class<? extends Record> type) implements YamlType {
        @Override
        public String noun() {
            return "a group of keys";
        }

        List<RecordField> fields() {
            return Arrays.stream(type.getRecordComponents()).map(RecordField::of).toList();
        }

        /// The record of the values of its fields, in their order.
        ///
        /// @throws IllegalArgumentException if the record's constructor throws it
        Record create(List<Object> values) {
            var types = Arrays.stream(type.getRecordComponents()).map(c -> c.getType()).toArray(Class<?>[]::new);
            return type.cast(ReflectiveCall.run(() -> {
                var constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return constructor.newInstance(values.toArray());
            }));
        }
    }

    /// The shape of a type.
    ///
    /// @throws IllegalArgumentException if values of the type cannot be read: a mistake of the programmer
    static YamlType of(Type type) {
        return switch (type) {
            case Class<?> c -> of(c);
            case ParameterizedType p when p.getRawType() == Optional.class -> new OptionalType(argument(p, 0));
            case ParameterizedType p when p.getRawType() == List.class -> new ListType(argument(p, 0));
            case ParameterizedType p when p.getRawType() == Map.class
                    && p.getActualTypeArguments()[0] == String.class ->
                new MapType(argument(p, 1));
            default -> throw new IllegalArgumentException("cannot read " + type + " from YAML");
        };
    }

    private static YamlType of(Class<?> type) {
        return ScalarType.of(type).<YamlType>map(SingleType::new).orElseGet(() -> {
            if (!type.isRecord()) {
                throw new IllegalArgumentException("cannot read " + type + " from YAML");
            }
            return new RecordType(type.asSubclass(Record.class));
        });
    }

    private static YamlType argument(ParameterizedType type, int index) {
        return of(type.getActualTypeArguments()[index]);
    }
}
