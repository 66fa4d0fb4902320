package okaybot.yaml;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a Java type asks of a piece of YAML.
sealed interface Shape {
    /// What an author calls it.
    String noun();

    /// A value written as one text.
    record One(Kind kind) implements Shape {
        @Override
        public String noun() {
            return kind.noun();
        }
    }

    /// An [Optional].
    record Maybe(Shape of) implements Shape {
        @Override
        public String noun() {
            return of.noun();
        }
    }

    /// A [List].
    record Many(Shape of) implements Shape {
        @Override
        public String noun() {
            return "a list";
        }
    }

    /// A [Map] whose keys the author invents.
    record Named(Shape of) implements Shape {
        @Override
        public String noun() {
            return "a group of keys";
        }
    }

    /// A record.
    record Whole(Class<? extends Record> type) implements Shape {
        @Override
        public String noun() {
            return "a group of keys";
        }

        List<Field> fields() {
            return Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
        }

        /// The record of the values of its fields, in their order.
        ///
        /// @throws IllegalArgumentException if the record's constructor throws it
        Record create(List<Object> values) {
            var types = Arrays.stream(type.getRecordComponents()).map(c -> c.getType()).toArray(Class<?>[]::new);
            return type.cast(Call.run(() -> {
                var constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return constructor.newInstance(values.toArray());
            }));
        }
    }

    /// The shape of a type.
    ///
    /// @throws IllegalArgumentException if values of the type cannot be read: a mistake of the programmer
    static Shape of(Type type) {
        return switch (type) {
            case Class<?> c -> of(c);
            case ParameterizedType p when p.getRawType() == Optional.class -> new Maybe(argument(p, 0));
            case ParameterizedType p when p.getRawType() == List.class -> new Many(argument(p, 0));
            case ParameterizedType p when p.getRawType() == Map.class
                    && p.getActualTypeArguments()[0] == String.class ->
                new Named(argument(p, 1));
            default -> throw new IllegalArgumentException("cannot read " + type + " from YAML");
        };
    }

    private static Shape of(Class<?> type) {
        return Kind.of(type).<Shape>map(One::new).orElseGet(() -> {
            if (!type.isRecord()) {
                throw new IllegalArgumentException("cannot read " + type + " from YAML");
            }
            return new Whole(type.asSubclass(Record.class));
        });
    }

    private static Shape argument(ParameterizedType type, int index) {
        return of(type.getActualTypeArguments()[index]);
    }
}
