package okaybot.reload;

import java.nio.file.Path;
import okaybot.article.ArticleFolder;
import okaybot.lore.seed.SeedFolder;

/// The folders from which the content comes. Made before the content is read for the first time, so that no change is missed.
public final class WatchedFolders {
    private final FolderWatcher content;
    private final FolderWatcher articles;

    private WatchedFolders(FolderWatcher content, FolderWatcher articles) {
        this.content = content;
        this.articles = articles;
    }

    /// The folders of a show.
    ///
    /// @param seeds the folder with the content files, and in it those of translations and of articles
    public static WatchedFolders in(Path seeds) {
        return new WatchedFolders(
                new FolderWatcher(() -> FolderSnapshot.of(seeds, SeedFolder::isContentFile,
                        name -> !name.equals(ArticleFolder.NAME))),
                new FolderWatcher(() -> FolderSnapshot.of(seeds.resolve(ArticleFolder.NAME), _ -> true, _ -> false)));
    }

    /// The content files, those of translations too.
    FolderWatcher content() {
        return content;
    }

    FolderWatcher articles() {
        return articles;
    }
}
