package okaybot.screenshot;

import java.awt.Color;
import okaybot.answer.PictureTheme;

/// About the colours of Telegram's app.
record TelegramColors(Color background, Color received, Color sent, Color ink, Color accent, Color quote, Color cover,
        Color button) {
    private static final TelegramColors LIGHT = new TelegramColors(new Color(0xd7e0cd), Color.WHITE,
            new Color(0xe6fcd2), new Color(0x15181b), new Color(0x2f86c4), new Color(0xe9f2f9), new Color(0xb6bcc2),
            new Color(0x7c9376));
    private static final TelegramColors DARK = new TelegramColors(new Color(0x0f1722), new Color(0x1c2a3a),
            new Color(0x2f5b85), new Color(0xf3f6f9), new Color(0x77bdf5), new Color(0x24374b), new Color(0x5d7186),
            new Color(0x2a3b4d));

    static TelegramColors of(PictureTheme theme) {
        return theme == PictureTheme.LIGHT ? LIGHT : DARK;
    }
}
