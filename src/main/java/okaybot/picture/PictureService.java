package okaybot.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.Semaphore;
import okaybot.answer.Picture;
import okaybot.picture.draw.Typeface;
import org.jspecify.annotations.Nullable;

/// Draws pictures, a few at a time, and keeps those that were drawn last. Thread-safe.
public final class PictureService {
    private static final int CACHED_BYTES = 16 * 1024 * 1024;
    /// Each takes about 20 MB while it is drawn.
    private static final int DRAWN_AT_ONCE = 2;

    private final Cache<String, byte[]> drawn = Caffeine.newBuilder().maximumWeight(CACHED_BYTES)
            .weigher((String _, byte[] png) -> png.length).build();
    private final Semaphore slots = new Semaphore(DRAWN_AT_ONCE, true);
    private @Nullable Typeface typeface;

    /// The picture, as it was drawn before or drawn now, which takes about a second the first time and a tenth of one
    /// later. Waits while others are drawn. What is returned belongs to all and is not to be changed.
    public byte[] png(Drawing drawing) {
        return drawn.get(drawing.key(), _ -> draw(drawing));
    }

    /// The same as part of an answer.
    public Picture picture(Drawing drawing) {
        return new Picture(drawing.key(), drawing.fileName(), drawing.altText(), false, () -> png(drawing));
    }

    private byte[] draw(Drawing drawing) {
        slots.acquireUninterruptibly();
        try {
            return drawing.png().apply(typeface());
        } finally {
            slots.release();
        }
    }

    /// Who never draws needs no fonts.
    private synchronized Typeface typeface() {
        if (typeface == null) {
            typeface = new Typeface();
        }
        return typeface;
    }
}
