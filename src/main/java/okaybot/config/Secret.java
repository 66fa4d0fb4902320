package okaybot.config;

/// What nobody may read: its text is in nothing that is printed.
///
/// @param text without blanks around it
public record Secret(String text) {
    static Secret parse(String text) {
        return new Secret(text.strip());
    }

    @Override
    public String toString() {
        return "***";
    }
}
