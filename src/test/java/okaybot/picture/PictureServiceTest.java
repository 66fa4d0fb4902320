package okaybot.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import okaybot.picture.draw.Typeface;
import org.junit.jupiter.api.Test;

class PictureServiceTest {
    private final PictureService service = new PictureService();

    private record Content(int number) {}

    private static Drawing drawing(int number, Function<Typeface, byte[]> png) {
        return Drawing.of("a.png", "A picture.", new Content(number), png);
    }

    @Test
    void draws_once() {
        var drawn = new AtomicInteger();
        var drawing = drawing(1, _ -> new byte[]{(byte) drawn.incrementAndGet()});
        assertThat(service.png(drawing)).containsExactly(1);
        assertThat(service.png(drawing(1, drawing.png()))).containsExactly(1);
    }

    @Test
    void what_failed_is_drawn_again() {
        var drawn = new AtomicInteger();
        var drawing = drawing(1, _ -> {
            if (drawn.incrementAndGet() == 1) {
                throw new IllegalStateException("no fonts");
            }
            return new byte[]{2};
        });
        assertThatThrownBy(() -> service.png(drawing)).hasMessage("no fonts");
        assertThat(service.png(drawing)).containsExactly(2);
    }

    @Test
    void draws_no_more_than_two_at_once() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var two = new CountDownLatch(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pictures = IntStream.range(0, 10)
                    .mapToObj(number -> threads.submit(() -> service.png(drawing(number, _ -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        two.countDown();
                        await(two);
                        now.decrementAndGet();
                        return new byte[]{(byte) number};
                    })))).toList();
            for (var number = 0; number < 10; number++) {
                assertThat(pictures.get(number).get()).containsExactly(number);
            }
        }
        assertThat(most).hasValue(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
