package okaybot.config;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import okaybot.problem.InvalidInputException;
import okaybot.problem.Location;
import okaybot.problem.Problem;

/// A file with configuration.
///
/// @param maxBytes a larger file cannot be read
record ConfigFile(Path path, int maxBytes) {
    /// The content; empty if there is no such file.
    ///
    /// @throws InvalidInputException if there is one that cannot be read: it must not be passed over
    Optional<byte[]> readIfPresent() throws InvalidInputException {
        try {
            // Opening anything else could block for ever, as a named pipe does.
            if (!Files.readAttributes(path, BasicFileAttributes.class).isRegularFile()) {
                throw unreadable("it is not a file");
            }
            return Optional.of(read());
        } catch (NoSuchFileException _) {
            if (Files.isSymbolicLink(path) || Files.isSymbolicLink(path.getParent())) {
                throw unreadable("it is a link that leads nowhere");
            }
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(reason(e));
        }
    }

    /// @throws IOException if it cannot be read
    byte[] read() throws IOException {
        try (var content = Files.newInputStream(path)) {
            var bytes = content.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new IOException("it is larger than " + maxBytes / 1024 + " KiB");
            }
            return bytes;
        }
    }

    private InvalidInputException unreadable(String reason) {
        return new InvalidInputException(List.of(Problem.of(Location.of(path.toString()),
                "this file cannot be read: " + reason, "let the bot read it, or take it away")));
    }

    /// Why a file cannot be read, in words.
    static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "there is no such file";
            case FileSystemException known when known.getReason() != null -> known.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
