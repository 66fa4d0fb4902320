package okaybot.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Creates files and folders that other users of the machine cannot read, whatever the umask is. On a file system without
/// POSIX permissions, it is the folder that has to protect them.
public final class OwnerOnlyAccess {
    private static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";

    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnlyAccess.class);

    private OwnerOnlyAccess() {}

    /// Creates an empty file if there is none, and takes the permissions of others away from an existing one. An existing
    /// file of another user is left as it is.
    public static void createFile(Path file) throws IOException {
        try {
            Files.createFile(file, attributes(file, FILE));
        } catch (FileAlreadyExistsException e) {
            restrict(file);
        }
    }

    /// Creates a folder and those around it. Existing folders are left as they are.
    public static void createDirectories(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(folder, FOLDER));
    }

    private static void restrict(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null || !Files.isRegularFile(file)) {
            return;
        }
        var allowed = PosixFilePermissions.fromString(FILE);
        try {
            if (!allowed.containsAll(view.readAttributes().permissions())) {
                view.setPermissions(allowed);
            }
        } catch (FileSystemException e) {
            // Only the owner of a file may do that.
            LOG.debug("Permissions of {} not changed: {}", file, e.toString());
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions
                        .asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
