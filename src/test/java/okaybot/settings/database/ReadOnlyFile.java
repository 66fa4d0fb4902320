package okaybot.settings.database;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes a file read-only until it is closed. To keep root from writing, it takes `chattr`.
record ReadOnlyFile(Path file) implements AutoCloseable {
    static ReadOnlyFile make(Path file) throws IOException {
        if (!file.toFile().setWritable(false) || Files.isWritable(file)) {
            chattr("+i", file);
        }
        assumeFalse(Files.isWritable(file), "the file cannot be made read-only");
        return new ReadOnlyFile(file);
    }

    private static void chattr(String mode, Path file) throws IOException {
        new ProcessBuilder("chattr", mode, file.toString()).inheritIO().start().onExit().join();
    }

    @Override
    public void close() throws IOException {
        if (!file.toFile().setWritable(true)) {
            chattr("-i", file);
        }
    }
}
