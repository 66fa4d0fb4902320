package okaybot.platform.layout;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Pages that are rendered when they are first read, each once: whoever turns one page of a long answer does not wait, or
/// allocate memory, for all the others. Unmodifiable and thread-safe.
public final class LazyPages<P> extends AbstractList<P> {
    private final List<LazyPage<P>> pages;

    private LazyPages(List<LazyPage<P>> pages) {
        this.pages = pages;
    }

    public static <P> LazyPages<P> of(List<AnswerPage> pages, Function<AnswerPage, P> renderer) {
        return new LazyPages<>(pages.stream().map(page -> new LazyPage<>(() -> renderer.apply(page))).toList());
    }

    /// The same pages in another form, still not rendered.
    public <Q> LazyPages<Q> map(Function<P, Q> converter) {
        return new LazyPages<>(
                pages.stream().map(page -> new LazyPage<>(() -> converter.apply(page.get()))).toList());
    }

    @Override
    public P get(int index) {
        return pages.get(index).get();
    }

    @Override
    public int size() {
        return pages.size();
    }

    private static final class LazyPage<P> {
        /// Null once the page is rendered, so that what it was rendered from can be collected.
        private @Nullable Supplier<P> renderer;
        private @Nullable P page;

        LazyPage(Supplier<P> renderer) {
            this.renderer = renderer;
        }

        synchronized P get() {
            if (renderer != null) {
                page = renderer.get();
                renderer = null;
            }
            return Objects.requireNonNull(page);
        }
    }
}
