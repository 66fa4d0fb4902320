package okaybot.config;

/// A token or password. [#toString()] does not show it.
///
/// @param text without surrounding white space
public record Secret(String text) {
    static Secret parse(String text) {
        return new Secret(text.strip());
    }

    @Override
    public String toString() {
        return "***";
    }
}
