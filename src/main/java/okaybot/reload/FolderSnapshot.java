package okaybot.reload;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What can be told about the files of a folder without reading them. Two snapshots that are equal were taken of the same files.
///
/// Links are followed, so that a link that leads elsewhere is a change, as when Kubernetes updates a mounted ConfigMap.
///
/// @param files by their path within the folder
record FolderSnapshot(Map<String, Stamp> files) {
    /// A folder that cannot be listed, as while another one is mounted in its place.
    private static final FolderSnapshot UNREADABLE = new FolderSnapshot(Map.of("", Stamp.UNREADABLE));
    /// Equal to no snapshot of a folder.
    static final FolderSnapshot NONE = new FolderSnapshot(Map.of("/", Stamp.UNREADABLE));

    /// @param fileKey tells files apart that have the same path one after the other; empty if the file system has none
    private record Stamp(long size, FileTime modified, Optional<String> fileKey) {
        static final Stamp UNREADABLE = new Stamp(-1, FileTime.fromMillis(0), Optional.empty());

        static Stamp of(Path file) {
            try {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(attributes.size(), attributes.lastModifiedTime(), key(attributes.fileKey()));
            } catch (IOException _) {
                return UNREADABLE;
            }
        }

        private static Optional<String> key(@Nullable Object fileKey) {
            return Optional.ofNullable(fileKey).map(Object::toString);
        }
    }

    /// The files directly in a folder, and in its folders.
    ///
    /// @param isWatched whether a name is that of a file to look at; hidden files and folders are none
    /// @param isEntered whether a name is that of a folder to look into
    static FolderSnapshot of(Path folder, Predicate<String> isWatched, Predicate<String> isEntered) {
        var files = new TreeMap<String, Stamp>();
        try {
            add(folder, "", isWatched, isEntered, files);
            return new FolderSnapshot(files);
        } catch (IOException | DirectoryIteratorException _) {
            return UNREADABLE;
        }
    }

    private static void add(Path folder, String prefix, Predicate<String> isWatched, Predicate<String> isEntered,
            Map<String, Stamp> files) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            for (var entry : entries) {
                var name = entry.getFileName().toString();
                if (name.startsWith(".")) {
                    continue;
                }
                if (isWatched.test(name)) {
                    files.put(prefix + name, Stamp.of(entry));
                } else if (isEntered.test(name) && Files.isDirectory(entry)) {
                    add(entry, prefix + name + "/", isWatched, _ -> false, files);
                }
            }
        }
    }
}
