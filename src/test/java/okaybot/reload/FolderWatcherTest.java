package okaybot.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ways in which files change: by editors, by tools that copy, and by mounted volumes.
class FolderWatcherTest {
    private final Path folder;

    FolderWatcherTest(@TempDir Path temp) throws IOException {
        folder = Files.createDirectory(temp.resolve("seeds"));
        save(folder.resolve("show.yaml"), "show");
    }

    private static void save(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private FolderWatcher watch() {
        return WatchedFolders.in(folder).content();
    }

    /// Looks until the files are at rest, and once more.
    private static boolean sees(FolderWatcher watcher) {
        var first = watcher.look();
        return watcher.look() || first;
    }

    @Test
    void sees_a_file_that_was_written_renamed_to_added_or_deleted() throws IOException {
        var watcher = watch();
        assertThat(sees(watcher)).isFalse();
        save(folder.resolve("show.yaml"), "another show");
        assertThat(sees(watcher)).isTrue();
        assertThat(sees(watcher)).isFalse();
        save(folder.resolve("4913"), "another shaw");
        Files.move(folder.resolve("4913"), folder.resolve("show.yaml"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(sees(watcher)).isTrue();
        save(folder.resolve("ko/show.yml"), "쇼");
        assertThat(sees(watcher)).isTrue();
        Files.delete(folder.resolve("ko/show.yml"));
        assertThat(sees(watcher)).isTrue();
    }

    @Test
    void sees_a_file_of_the_same_length() throws IOException {
        var watcher = watch();
        save(folder.resolve("show.yaml"), "shop");
        Files.setLastModifiedTime(folder.resolve("show.yaml"), FileTime.from(Instant.now().plusSeconds(1)));
        assertThat(sees(watcher)).isTrue();
    }

    @Test
    void sees_nothing_in_files_of_editors_and_in_other_folders() throws IOException {
        var watcher = watch();
        save(folder.resolve(".show.yaml.swp"), "draft");
        save(folder.resolve("show.yaml~"), "draft");
        save(folder.resolve("README.md"), "Read me");
        save(folder.resolve("articles/review.txt"), "A review.");
        save(folder.resolve(".git/config.yaml"), "config");
        assertThat(sees(watcher)).isFalse();
        assertThat(WatchedFolders.in(folder).articles().look()).isFalse();
    }

    @Test
    void sees_articles_apart_from_the_content() throws IOException {
        var folders = WatchedFolders.in(folder);
        save(folder.resolve("articles/review.txt"), "A review.");
        assertThat(sees(folders.articles())).isTrue();
        assertThat(sees(folders.content())).isFalse();
    }

    /// Files are links to a folder `..data`, which is a link itself. An update makes it lead elsewhere, in one step.
    @Test
    void sees_an_update_of_a_kubernetes_volume() throws IOException {
        var volume = Files.createDirectory(folder.resolveSibling("volume"));
        update(volume, "..2026_11_26_13_00", "show");
        Files.createSymbolicLink(volume.resolve("show.yaml"), Path.of("..data/show.yaml"));
        var watcher = WatchedFolders.in(volume).content();
        assertThat(sees(watcher)).isFalse();
        update(volume, "..2026_11_26_14_00", "show");
        assertThat(sees(watcher)).isTrue();
        assertThat(sees(watcher)).isFalse();
    }

    private static void update(Path volume, String version, String text) throws IOException {
        save(volume.resolve(version).resolve("show.yaml"), text);
        var next = Files.createSymbolicLink(volume.resolve("..data_tmp"), Path.of(version));
        Files.move(next, volume.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
    }

    @Test
    void sees_that_the_folder_is_a_link_that_leads_elsewhere() throws IOException {
        var other = Files.createDirectory(folder.resolveSibling("other"));
        save(other.resolve("show.yaml"), "show");
        var link = Files.createSymbolicLink(folder.resolveSibling("current"), folder);
        var watcher = WatchedFolders.in(link).content();
        Files.delete(link);
        assertThat(sees(watcher)).isTrue();
        Files.createSymbolicLink(link, other);
        assertThat(sees(watcher)).isTrue();
    }

    @Test
    void waits_while_files_are_still_being_written() throws IOException {
        var watcher = watch();
        for (var length = 1; length < 4; length++) {
            save(folder.resolve("people.yaml"), "-".repeat(length));
            assertThat(watcher.look()).isFalse();
        }
        assertThat(watcher.look()).isTrue();
        assertThat(watcher.look()).isFalse();
    }

    @Test
    void sees_the_same_files_again_if_asked_to() {
        var watcher = watch();
        watcher.handleAgain();
        assertThat(watcher.isHandled()).isFalse();
        assertThat(watcher.look()).isTrue();
        assertThat(watcher.isHandled()).isTrue();
    }
}
