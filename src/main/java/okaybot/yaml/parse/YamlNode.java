package okaybot.yaml.parse;

import java.util.List;
import java.util.Set;

/// A part of a YAML file.
public sealed interface YamlNode {
    SourceSpan at();

    /// What an author calls it.
    String noun();

    default boolean isNull() {
        return this instanceof Scalar(_, String text, boolean plain) && plain && Scalar.NULLS.contains(text);
    }

    default boolean isEmpty() {
        return switch (this) {
            case Sequence(_, List<YamlNode> nodes) -> nodes.isEmpty();
            case Mapping(_, List<MappingEntry> entries) -> entries.isEmpty();
            case Scalar _,Unreadable _ -> false;
        };
    }

    /// A text.
    ///
    /// @param plain whether it is written without quotes
    record Scalar(SourceSpan at, String text, boolean plain) implements YamlNode {
        private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

        @Override
        public String noun() {
            return "text";
        }
    }

    /// A list.
    record Sequence(SourceSpan at, List<YamlNode> nodes) implements YamlNode {
        @Override
        public String noun() {
            return "a list";
        }
    }

    /// Keys with their values.
    ///
    /// @param at the first key, or the empty braces
    record Mapping(SourceSpan at, List<MappingEntry> entries) implements YamlNode {
        @Override
        public String noun() {
            return "a group of keys";
        }
    }

    /// A value whose problem has been reported by the parser already.
    record Unreadable(SourceSpan at) implements YamlNode {
        @Override
        public String noun() {
            return "unreadable";
        }
    }

    /// A key with its value.
    ///
    /// @param at the key
    record MappingEntry(SourceSpan at, String key, YamlNode value) {}
}
