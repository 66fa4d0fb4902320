package okaybot.config;

/// A TCP port.
///
/// @param number from 0 to 65535; 0 means any free port
public record Port(int number) {
    static Port parse(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535");
        }
        return new Port(Integer.parseInt(text));
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
