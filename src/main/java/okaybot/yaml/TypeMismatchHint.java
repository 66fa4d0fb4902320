package okaybot.yaml;

import okaybot.yaml.parse.YamlNode;

/// How to fix a value that is of another type than expected.
final class TypeMismatchHint {
    private static final String QUOTE = "put the text in quotes";

    private TypeMismatchHint() {}

    static String of(YamlType expected, YamlNode found) {
        return switch (expected) {
            case YamlType.OptionalType(YamlType element) -> of(element, found);
            case YamlType.SingleType _ ->
                found instanceof YamlNode.Sequence ? "write one value, without brackets or `-`" : QUOTE;
            case YamlType.ListType(YamlType.SingleType _) when found instanceof YamlNode.Scalar(_, String text, _) ->
                "put it in brackets: [" + text + "]";
            case YamlType.ListType _ -> "start each entry with `- `";
            case YamlType.MapType _,YamlType.RecordType _,YamlType.SectionsType _ -> forKeys(found);
        };
    }

    private static String forKeys(YamlNode found) {
        boolean lacksSpace = found instanceof YamlNode.Scalar(_, String text, _) && text.matches("(?s)[\\w-]+:\\S.*");
        return lacksSpace ? "put a space after the colon" : "write `key: value` lines, without `-`";
    }

    /// For a value that is absent.
    static String forNull(YamlNode found, ValueLabel label) {
        return found.at().textFrom().matches("[^#]*[: -] *#\\S.*")
                ? "`#` starts a comment: " + QUOTE
                : label.description();
    }
}
