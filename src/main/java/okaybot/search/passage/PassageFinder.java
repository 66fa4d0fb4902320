package okaybot.search.passage;

import java.util.List;
import java.util.Optional;

/// Finds passages of articles. Thread-safe.
public interface PassageFinder {
    /// If there are no articles.
    PassageFinder NONE = new PassageFinder() {
        @Override
        public List<Passage> find(PassageQuery query, int ceiling, int limit) {
            return List.of();
        }

        @Override
        public Optional<Passage> passage(String id) {
            return Optional.empty();
        }
    };

    /// The passages that answer a question best, from different articles, the best first.
    ///
    /// @param ceiling the last episode that passages may tell of
    /// @param limit   how many passages at most
    /// @return none if no passage contains enough of the words
    List<Passage> find(PassageQuery query, int ceiling, int limit);

    /// The passage with an id, whatever it tells of.
    Optional<Passage> passage(String id);
}
