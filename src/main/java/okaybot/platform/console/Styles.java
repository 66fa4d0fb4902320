package okaybot.platform.console;

import org.jline.utils.AttributedStyle;

/// What the parts of an answer look like. Only the terminal's own colours, which its owner chose to be readable.
final class Styles {
    static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    static final AttributedStyle STRONG = PLAIN.bold();
    static final AttributedStyle TITLE = PLAIN.bold().foreground(AttributedStyle.MAGENTA);
    static final AttributedStyle LABEL = PLAIN.foreground(AttributedStyle.CYAN);
    static final AttributedStyle QUIET = PLAIN.faint();

    private Styles() {}
}
