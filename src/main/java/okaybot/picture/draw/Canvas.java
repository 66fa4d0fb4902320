package okaybot.picture.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Draws a picture in points and makes a PNG of it, with two pixels to a point.
public final class Canvas {
    private static final double PIXELS_PER_POINT = 2;
    /// A picture that would be larger is drawn with fewer pixels to a point. Each takes five bytes while it is drawn.
    private static final double MAX_PIXELS = 3_500_000;

    private Canvas() {}

    /// Draws on a background.
    ///
    /// @param width in points
    /// @param height in points
    public static byte[] png(double width, double height, Color background, Consumer<Graphics2D> drawing) {
        var density = Math.min(PIXELS_PER_POINT, Math.sqrt(MAX_PIXELS / (width * height)));
        var image = new BufferedImage((int) Math.ceil(width * density), (int) Math.ceil(height * density),
                BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS,
                    RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(background);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(density, density);
            drawing.accept(graphics);
        } finally {
            graphics.dispose();
        }
        return encode(ColorReducer.reduce(image));
    }

    private static byte[] encode(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        // ImageIO's own cache would be a file in a folder that may be read-only.
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
