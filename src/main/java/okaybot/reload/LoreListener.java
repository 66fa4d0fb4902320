package okaybot.reload;

import okaybot.lore.Lore;

/// Hears that the content has changed.
@FunctionalInterface
public interface LoreListener {
    /// Requests are answered from the new lore already. What takes long must be done on another thread.
    void onChange(Lore before, Lore after);
}
