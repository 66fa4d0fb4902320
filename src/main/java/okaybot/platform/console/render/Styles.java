package okaybot.platform.console.render;

import org.jline.utils.AttributedStyle;

/// The styles of the parts of an answer, in the terminal's own colours: these are readable on its background.
final class Styles {
    static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    static final AttributedStyle STRONG = PLAIN.bold();
    static final AttributedStyle TITLE = PLAIN.bold().foreground(AttributedStyle.MAGENTA);
    static final AttributedStyle LABEL = PLAIN.foreground(AttributedStyle.CYAN);
    static final AttributedStyle QUIET = PLAIN.faint();

    private Styles() {}
}
