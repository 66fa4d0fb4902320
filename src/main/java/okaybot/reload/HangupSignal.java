package okaybot.reload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.utils.Signals;

/// The signal by which a person who hosts the bot asks it to read its content again: `kill -HUP`. A system sends the same signal to a
/// program whose terminal is closed, which is to end then.
public final class HangupSignal {
    /// The terminal of this process, if it has one.
    private static final Path TERMINAL = Path.of("/dev/tty");

    private HangupSignal() {}

    /// Runs an action at each signal from now on. Does nothing on a system without signals, and under `nohup`.
    ///
    /// @param onReload called when somebody has sent the signal
    /// @param onClose  called when the terminal has been closed
    public static void onSignal(Runnable onReload, Runnable onClose) {
        var hadTerminal = hasTerminal();
        var _ = Signals.register("HUP", () -> (hadTerminal && !hasTerminal() ? onClose : onReload).run());
    }

    private static boolean hasTerminal() {
        try (var _ = Files.newInputStream(TERMINAL)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
