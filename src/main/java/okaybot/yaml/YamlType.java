package okaybot.yaml;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Java type that YAML can be bound to.
sealed interface YamlType {
    /// What an author calls it.
    String noun();

    /// A value written as one text.
    record SingleType(ScalarType scalar) implements YamlType {
        @Override
        public String noun() {
            return scalar.noun();
        }
    }

    /// An [Optional].
    record OptionalType(YamlType element) implements YamlType {
        @Override
        public String noun() {
            return element.noun();
        }
    }

    /// A [List].
    record ListType(YamlType element) implements YamlType {
        @Override
        public String noun() {
            return "a list";
        }
    }

    /// A [Map] whose keys the author chooses.
    record MapType(YamlType element) implements YamlType {
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

        /// The constructor that takes all components. To be kept: looking it up takes longer than the call.
        Constructor<?> constructor() {
            var types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return (Constructor<?>) ReflectiveCall.invoke(() -> {
                var constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return constructor;
            });
        }
    }

    /// Several records that share one group of keys.
    record SectionsType(List<RecordType> sections) implements YamlType {
        @Override
        public String noun() {
            return "a group of keys";
        }
    }

    /// How values of a Java type are read.
    ///
    /// @throws IllegalArgumentException if the type is not supported, which is a programming error
    static YamlType of(Type type) {
        return switch (type) {
            case Class<?> c -> of(c);
            case ParameterizedType p when p.getRawType() == Optional.class -> new OptionalType(argument(p, 0));
            case ParameterizedType p when p.getRawType() == List.class -> new ListType(argument(p, 0));
            case ParameterizedType p when p.getRawType() == Map.class
                    && p.getActualTypeArguments()[0] == String.class ->
                new MapType(argument(p, 1));
            default -> throw unsupported(type);
        };
    }

    private static YamlType of(Class<?> type) {
        return ScalarTypeResolver.resolve(type).<YamlType>map(SingleType::new).orElseGet(() -> {
            if (!type.isRecord()) {
                throw unsupported(type);
            }
            return new RecordType(type.asSubclass(Record.class));
        });
    }

    private static YamlType argument(ParameterizedType type, int index) {
        return of(type.getActualTypeArguments()[index]);
    }

    private static IllegalArgumentException unsupported(Type type) {
        return new IllegalArgumentException("cannot read " + type + " from YAML");
    }
}
