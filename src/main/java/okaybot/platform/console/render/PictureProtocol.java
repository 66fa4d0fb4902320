package okaybot.platform.console.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jline.terminal.impl.SixelGraphics;
import org.jline.terminal.impl.TerminalGraphics.ImageOptions;

/// How a terminal is told to show a picture.
public enum PictureProtocol {
    /// That of kitty.
    ///
    /// @see <a href="https://sw.kovidgoyal.net/kitty/graphics-protocol/">Terminal graphics protocol</a>
    KITTY {
        @Override
        public String write(byte[] png, int columns) {
            var base64 = Base64.getEncoder().encodeToString(png);
            var written = new StringBuilder();
            for (var start = 0; start < base64.length(); start += MAX_CHUNK) {
                var end = Math.min(base64.length(), start + MAX_CHUNK);
                written.append(ESCAPE).append("_G").append(start == 0 ? "a=T,f=100,q=2,c=" + columns + "," : "")
                        .append("m=").append(end < base64.length() ? 1 : 0).append(';').append(base64, start, end)
                        .append(ESCAPE).append('\\');
            }
            return written.append('\n').toString();
        }
    },
    /// That of iTerm2.
    ///
    /// @see <a href="https://iterm2.com/documentation-images.html">Inline Images Protocol</a>
    ITERM2 {
        @Override
        public String write(byte[] png, int columns) {
            return ESCAPE + "]1337;File=inline=1;width=" + columns + ";preserveAspectRatio=1;size=" + png.length + ":"
                    + Base64.getEncoder().encodeToString(png) + "\u0007\n";
        }
    },
    SIXEL {
        @Override
        public String write(byte[] png, int columns) {
            try {
                var image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
                return new SixelGraphics().convertImage(image, new ImageOptions().width(image.getWidth() / 2)
                        .height(image.getHeight() / 2)) + "\n";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    NONE {
        @Override
        public String write(byte[] png, int columns) {
            return "";
        }
    };

    private static final String ESCAPE = "\u001b";
    /// Characters of base 64 in a piece (Terminal graphics protocol, Remote client).
    private static final int MAX_CHUNK = 4096;
    /// Asks whether the terminal takes pictures as kitty does, for its name, and for what it can do. Every terminal replies to the
    /// last one.
    public static final String QUERY = ESCAPE + "_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA" + ESCAPE + "\\" + ESCAPE + "[>q"
            + ESCAPE + "[c";
    private static final Pattern NAME = Pattern.compile(ESCAPE + "P>\\|(?:iTerm2|WezTerm)");
    /// DA1, in which 4 stands for sixel.
    private static final Pattern ATTRIBUTES = Pattern.compile(ESCAPE + "\\[\\?([0-9;]*)c");

    /// The protocol that a terminal has.
    ///
    /// @param reply to [#QUERY]; may be empty
    public static PictureProtocol of(String reply) {
        if (reply.contains("_Gi=31;OK")) {
            return KITTY;
        }
        if (NAME.matcher(reply).find()) {
            return ITERM2;
        }
        var attributes = ATTRIBUTES.matcher(reply);
        return attributes.find() && (";" + attributes.group(1) + ";").contains(";4;") ? SIXEL : NONE;
    }

    /// Whether a reply to [#QUERY] is complete.
    public static boolean isComplete(String reply) {
        return ATTRIBUTES.matcher(reply).find();
    }

    /// What the terminal shows as the picture.
    ///
    /// @param columns how wide; as wide as the picture is where the terminal does not scale
    public abstract String write(byte[] png, int columns);
}
