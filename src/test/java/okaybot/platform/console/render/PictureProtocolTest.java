package okaybot.platform.console.render;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okaybot.testing.ChartCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureProtocolTest {
    private static final Pattern KITTY_CHUNK = Pattern.compile("\u001b_G([^;]*);([^\u001b]*)\u001b\\\\");

    @ParameterizedTest
    @CsvSource(textBlock = """
            _Gi=31;OK^[\\ P>|kitty(0.32)^[\\ [?62;c      ! KITTY
            P>|iTerm2 3.5.0^[\\ [?1;2c                  ! ITERM2
            P>|WezTerm 20240203^[\\ [?65;4;6;18;22c     ! ITERM2
            P>|XTerm(390)^[\\ [?64;1;2;4;6;9;15;22c     ! SIXEL
            [?62;4c                                     ! SIXEL
            _Gi=31;ENOTSUPPORTED^[\\ [?62;14;22c        ! NONE
            [?1;2c                                      ! NONE
            ''                                          ! NONE
            """, delimiter = '!')
    void the_terminal_says_what_it_can_show(String reply, PictureProtocol protocol) {
        var received = reply.isEmpty()
                ? ""
                : "\u001b" + reply.replace("^[", "\u001b").replace(" [", "\u001b[").replace(" P", "\u001bP");
        assertThat(PictureProtocol.of(received)).isEqualTo(protocol);
        assertThat(PictureProtocol.isComplete(received)).isEqualTo(!reply.isEmpty());
    }

    @Test
    void kitty_gets_a_picture_in_pieces() {
        var png = new byte[10_000];
        new Random(1).nextBytes(png);
        var chunks = KITTY_CHUNK.matcher(PictureProtocol.KITTY.write(png, 40)).results().toList();
        assertThat(chunks).hasSize(4).allMatch(chunk -> chunk.group(2).length() <= 4096);
        assertThat(chunks.getFirst().group(1)).isEqualTo("a=T,f=100,q=2,c=40,m=1");
        assertThat(chunks.getLast().group(1)).isEqualTo("m=0");
        assertThat(
                Base64.getDecoder().decode(chunks.stream().map(chunk -> chunk.group(2)).collect(Collectors.joining())))
                .isEqualTo(png);
    }

    @Test
    void iterm2_gets_the_file() {
        var png = ChartCommand.png("x");
        assertThat(PictureProtocol.ITERM2.write(png, 40)).isEqualTo("\u001b]1337;File=inline=1;width=40;"
                + "preserveAspectRatio=1;size=" + png.length + ":" + Base64.getEncoder().encodeToString(png)
                + "\u0007\n");
    }

    @Test
    void other_terminals_get_pixels_or_nothing() throws Exception {
        var image = new java.awt.image.BufferedImage(20, 12, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var png = new ByteArrayOutputStream();
        javax.imageio.ImageIO.write(image, "png", png);
        assertThat(PictureProtocol.SIXEL.write(png.toByteArray(), 40)).startsWith("\u001bP").contains("q")
                .endsWith("\u001b\\\n").matches(text -> US_ASCII.newEncoder().canEncode(text));
        assertThat(PictureProtocol.NONE.write(png.toByteArray(), 40)).isEmpty();
    }
}
