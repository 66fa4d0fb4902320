package okaybot.search.passage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import okaybot.article.ArticleFolder;
import org.apache.lucene.store.MMapDirectory;

/// Builds the index of a folder's articles on disk.
///
/// @param parent where folders for indexes are created
/// @param tidiesUp whether to delete what is left there of processes that were killed. Only while this one has no index there
record PassageIndexBuilder(ArticleFolder articles, Path parent, boolean tidiesUp) {
    /// Reads all articles. Takes one core about 40 seconds for 100 MB, and 30 MB of memory however many there are.
    ///
    /// @return empty if there is no passage
    /// @throws IOException if the index cannot be written, or the listener cancels the reading
    Optional<PassageIndex> build(LoadingListener listener) throws IOException {
        var folder = tidiesUp ? IndexFolder.createInTidied(parent) : IndexFolder.create(parent);
        try {
            var directory = new MMapDirectory(folder.path());
            var analyzer = new PassageAnalyzer();
            try (var writer = new PassageIndexWriter(directory, analyzer, listener)) {
                articles.visit(writer);
            }
            var index = new PassageIndex(directory, folder, analyzer);
            if (index.size() > 0) {
                index.warmUp();
                return Optional.of(index);
            }
            index.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }
}
