package okaybot.yaml;

import java.util.List;
import java.util.Set;

/// A piece of a YAML file.
sealed interface Node {
    Span at();

    /// What an author calls it.
    String noun();

    default boolean isNull() {
        return this instanceof Scalar(_, String text, boolean plain) && plain && Scalar.NULLS.contains(text);
    }

    default boolean isEmpty() {
        return switch (this) {
            case Items(_, List<Node> nodes) -> nodes.isEmpty();
            case Group(_, List<Entry> entries) -> entries.isEmpty();
            case Scalar _,Unreadable _ -> false;
        };
    }

    /// A text.
    ///
    /// @param plain whether it is written without quotes
    record Scalar(Span at, String text, boolean plain) implements Node {
        private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

        @Override
        public String noun() {
            return "text";
        }
    }

    record Items(Span at, List<Node> nodes) implements Node {
        @Override
        public String noun() {
            return "a list";
        }
    }

    /// Keys with their values.
    ///
    /// @param at the first key, or the empty braces
    record Group(Span at, List<Entry> entries) implements Node {
        @Override
        public String noun() {
            return "a group of keys";
        }
    }

    /// What has been reported already, and is not worth another word.
    record Unreadable(Span at) implements Node {
        @Override
        public String noun() {
            return "unreadable";
        }
    }

    record Entry(Span at, String key, Node value) {}
}
