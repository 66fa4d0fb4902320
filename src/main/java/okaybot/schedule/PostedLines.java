package okaybot.schedule;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import okaybot.place.Place;

/// Remembers which lines were posted to places, so that none is repeated before all were used there. Thread-safe.
///
/// Every method throws [okaybot.settings.StoreUnavailableException] if the store cannot be reached.
public interface PostedLines {
    /// The lines that were posted to a place and not forgotten since, the last one at the end.
    List<String> find(Place place);

    /// Notes that a line was posted.
    ///
    /// @param forgotten lines that can be posted again from now on
    void add(Place place, String line, Instant at, Collection<String> forgotten);
}
