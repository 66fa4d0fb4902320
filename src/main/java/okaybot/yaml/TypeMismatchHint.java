package okaybot.yaml;

/// What to do about a value that is of another shape than it should be.
final class TypeMismatchHint {
    private static final String QUOTE = "put the text in quotes";

    private TypeMismatchHint() {}

    static String hint(YamlType wanted, YamlNode found) {
        return switch (wanted) {
            case YamlType.OptionalType(YamlType of) -> hint(of, found);
            case YamlType.SingleType _ ->
                found instanceof YamlNode.Sequence ? "write one value, without brackets or `-`" : QUOTE;
            case YamlType.ListType(YamlType.SingleType _) when found instanceof YamlNode.Scalar(_, String text, _) ->
                "put it in brackets: [" + text + "]";
            case YamlType.ListType _ -> "start each entry with `- `";
            case YamlType.MapType _,YamlType.RecordType _ -> forKeys(found);
        };
    }

    private static String forKeys(YamlNode found) {
        boolean lacksSpace = found instanceof YamlNode.Scalar(_, String text, _) && text.matches("(?s)[\\w-]+:\\S.*");
        return lacksSpace ? "put a space after the colon" : "write `key: value` lines, without `-`";
    }

    /// For a value that is not there.
    static String nothing(YamlNode found, ValueLabel subject) {
        return found.at().onward().matches("[^#]*[: -] *#\\S.*") ? "`#` starts a comment: " + QUOTE : subject.about();
    }
}
