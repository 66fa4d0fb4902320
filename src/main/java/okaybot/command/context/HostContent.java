package okaybot.command.context;

import java.util.Optional;
import java.util.function.Supplier;
import okaybot.search.passage.PassageFinder;

/// The files of a host beside the lore.
///
/// @param passages finds what the articles say
/// @param brokenAt where a change of the content is broken that was not taken over for that reason, such as `people.yaml:12:3`
public record HostContent(PassageFinder passages, Supplier<Optional<String>> brokenAt) {
    static final HostContent NONE = new HostContent(PassageFinder.NONE, Optional::empty);

    HostContent withPassages(PassageFinder finder) {
        return new HostContent(finder, brokenAt);
    }

    HostContent withBrokenAt(Supplier<Optional<String>> location) {
        return new HostContent(passages, location);
    }
}
