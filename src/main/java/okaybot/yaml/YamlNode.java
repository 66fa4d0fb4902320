package okaybot.yaml;

import java.util.List;
import java.util.Set;

/// A piece of a YAML file.
sealed interface YamlNode {
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

    /// What has been reported already, and is not worth another word.
    record Unreadable(SourceSpan at) implements YamlNode {
        @Override
        public String noun() {
            return "unreadable";
        }
    }

    record MappingEntry(SourceSpan at, String key, YamlNode value) {}
}
