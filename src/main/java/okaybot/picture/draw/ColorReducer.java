package okaybot.picture.draw;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes a picture of few colours from one of many, to a third of the size. Drawings have few colours and some more where they are
/// smoothed, so nobody sees the difference.
final class ColorReducer {
    private static final int COLORS = 48;
    private static final int RGB = 0xffffff;

    private final Map<Integer, Byte> indexes = new HashMap<>();
    private final List<Integer> palette;

    private ColorReducer(List<Integer> palette) {
        this.palette = palette;
        for (var i = 0; i < palette.size(); i++) {
            indexes.put(palette.get(i), (byte) i);
        }
    }

    /// @param image of type `TYPE_INT_RGB`
    static BufferedImage reduce(BufferedImage image) {
        var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        var palette = mostFrequent(pixels);
        var reduced = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
                colorModel(palette));
        new ColorReducer(palette).fill(pixels, ((DataBufferByte) reduced.getRaster().getDataBuffer()).getData());
        return reduced;
    }

    private static List<Integer> mostFrequent(int[] pixels) {
        var counts = new HashMap<Integer, Integer>();
        for (var i = 0; i < pixels.length;) {
            var start = i;
            while (i < pixels.length && pixels[i] == pixels[start]) {
                i++;
            }
            counts.merge(pixels[start] & RGB, i - start, Integer::sum);
        }
        // Of equally frequent ones always the same, so that the same drawing is the same file.
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(COLORS).map(Map.Entry::getKey).toList();
    }

    private static IndexColorModel colorModel(List<Integer> palette) {
        return new IndexColorModel(Byte.SIZE, palette.size(), palette.stream().mapToInt(color -> color).toArray(), 0,
                false, -1, DataBuffer.TYPE_BYTE);
    }

    private void fill(int[] pixels, byte[] into) {
        for (var i = 0; i < pixels.length; i++) {
            into[i] = i > 0 && pixels[i] == pixels[i - 1]
                    ? into[i - 1]
                    : indexes.computeIfAbsent(pixels[i] & RGB, this::nearest);
        }
    }

    private byte nearest(int color) {
        var nearest = palette.stream().min(Comparator.comparingInt(other -> distance(color, other))).orElseThrow();
        return (byte) palette.indexOf(nearest);
    }

    private static int distance(int one, int other) {
        var red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
        var green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        var blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }
}
