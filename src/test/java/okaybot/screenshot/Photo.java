package okaybot.screenshot;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A picture that came with a message, as wide as there is room for.
record Photo(BufferedImage image, double width) implements Figure {
    private static final int PIXELS_PER_POINT = 2;

    static Photo of(byte[] png, double width) {
        try {
            return new Photo(ImageIO.read(new ByteArrayInputStream(png)), width);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public double height() {
        return width * image.getHeight() / image.getWidth();
    }

    @Override
    public void draw(Graphics2D graphics, double x, double y) {
        var pixels = image.getScaledInstance((int) (width * PIXELS_PER_POINT), (int) (height() * PIXELS_PER_POINT),
                Image.SCALE_AREA_AVERAGING);
        var place = AffineTransform.getTranslateInstance(x, y);
        place.scale(1.0 / PIXELS_PER_POINT, 1.0 / PIXELS_PER_POINT);
        graphics.drawImage(pixels, place, null);
    }
}
