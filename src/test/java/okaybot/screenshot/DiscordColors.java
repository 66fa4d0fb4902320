package okaybot.screenshot;

import java.awt.Color;
import okaybot.answer.PictureTheme;

/// About the colours of Discord's app.
record DiscordColors(Color background, Color container, Color ink, Color muted, Color faint, Color cover,
        Color button, Color link) {
    static final Color PRIMARY = new Color(0x5865f2);
    static final Color SUCCESS = new Color(0x248046);
    static final Color DANGER = new Color(0xda373c);
    private static final DiscordColors LIGHT = new DiscordColors(Color.WHITE, new Color(0xf2f3f5), new Color(0x2e3035),
            new Color(0x5c5e66), new Color(0xdcdee2), new Color(0xbfc3c9), new Color(0xdfe1e6), new Color(0x006ce7));
    private static final DiscordColors DARK = new DiscordColors(new Color(0x313338), new Color(0x2b2d31),
            new Color(0xdbdee1), new Color(0xa0a6af), new Color(0x3f4147), new Color(0x18191c), new Color(0x4e5058),
            new Color(0x00a8fc));

    static DiscordColors of(PictureTheme theme) {
        return theme == PictureTheme.LIGHT ? LIGHT : DARK;
    }
}
