package okaybot.yaml;

/// What to do about a value that is of another shape than it should be.
final class Mismatch {
    private static final String QUOTE = "put the text in quotes";

    private Mismatch() {}

    static String hint(Shape wanted, Node found) {
        return switch (wanted) {
            case Shape.Maybe(Shape of) -> hint(of, found);
            case Shape.One _ -> found instanceof Node.Items ? "write one value, without brackets or `-`" : QUOTE;
            case Shape.Many(Shape.One _) when found instanceof Node.Scalar(_, String text, _) ->
                "put it in brackets: [" + text + "]";
            case Shape.Many _ -> "start each entry with `- `";
            case Shape.Named _,Shape.Whole _ -> forKeys(found);
        };
    }

    private static String forKeys(Node found) {
        boolean lacksSpace = found instanceof Node.Scalar(_, String text, _) && text.matches("(?s)[\\w-]+:\\S.*");
        return lacksSpace ? "put a space after the colon" : "write `key: value` lines, without `-`";
    }

    /// For a value that is not there.
    static String nothing(Node found, Subject subject) {
        return found.at().onward().matches("[^#]*[: -] *#\\S.*") ? "`#` starts a comment: " + QUOTE : subject.about();
    }
}
