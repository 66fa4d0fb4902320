package okaybot.lore;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made when it is first needed, and only once. Thread-safe; whoever asks while it is being made waits.
public final class Lazy<T> implements Supplier<T> {
    /// Null once the value is made, so that what it was made from can be collected.
    private @Nullable Supplier<T> maker;
    private @Nullable T value;

    /// @param maker called once, unless it throws; must not ask for the value itself
    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        if (maker != null) {
            value = maker.get();
            maker = null;
        }
        return Objects.requireNonNull(value);
    }
}
