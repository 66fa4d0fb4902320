package okaybot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of files and connections that this process may have open at the same time, as `ulimit -n` sets it.
public final class OpenFileLimit {
    /// The bot has about 70 files open, most of them libraries, before it serves anybody.
    private static final int MIN = 256;
    private static final Pattern LIMIT = Pattern.compile("(?m)^Max open files +(\\d{1,9}) ");

    private OpenFileLimit() {}

    /// What is wrong with the limit, in a sentence. Without this check, a process that runs out of descriptors fails anywhere: the
    /// JDK even closes standard output if it cannot start a process. Empty on systems without `/proc`.
    public static Optional<String> problem() {
        try {
            return problem(Files.readString(Path.of("/proc/self/limits")));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    static Optional<String> problem(String limits) {
        return LIMIT.matcher(limits).results().map(match -> Integer.parseInt(match.group(1)))
                .filter(limit -> limit < MIN).findFirst()
                .map("Okaybot may have only %d files and connections open. Raise the limit to 1024, such as by `ulimit -n 1024`."::formatted);
    }
}
