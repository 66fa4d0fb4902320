package okaybot.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Standard input, output and error of this process.
public final class StandardStreams {
    private static final Path INPUT = Path.of("/proc/self/fd/0");

    private StandardStreams() {}

    /// Makes output and error UTF-8, because answers contain Korean whatever the encoding of the locale is. If the process was
    /// started with a closed input, it reads as empty.
    ///
    /// @return what is behind `System.out`
    public static CheckedOutputStream install() {
        var output = new CheckedOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(output, true, UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8));
        if (isFileOfJdk(INPUT)) {
            System.setIn(InputStream.nullInputStream());
        }
        return output;
    }

    /// Whether a descriptor was closed: the JDK's own files then take its number. Always false on systems without `/proc`.
    private static boolean isFileOfJdk(Path descriptor) {
        try {
            return Files.isSymbolicLink(descriptor)
                    && descriptor.toRealPath().startsWith(Path.of(System.getProperty("java.home")).toRealPath());
        } catch (IOException _) {
            // A pipe, or a file that was deleted.
            return false;
        }
    }
}
