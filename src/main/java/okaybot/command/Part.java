package okaybot.command;

import java.util.List;
import java.util.Optional;

import okaybot.lore.Named;

/// A part of an answer that can be asked for by name.
///
/// @param also other words for it
record Part(String id, String name, List<String> also) implements Named {
    static Part of(String id, String name, String... also) {
        return new Part(id, name, List.of(also));
    }

    @Override
    public Optional<String> original() {
        return Optional.empty();
    }
}
