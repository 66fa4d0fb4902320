package okaybot.reload;

import java.util.function.Supplier;

/// Notices that the files of a folder have changed. It looks from time to time instead of waiting for the system's events, because
/// there are none for what another computer changes in a mounted folder. Not thread-safe.
final class FolderWatcher {
    private final Supplier<FolderSnapshot> folder;
    private FolderSnapshot handled;
    private FolderSnapshot last;

    /// Takes the files as handled that are there now.
    FolderWatcher(Supplier<FolderSnapshot> folder) {
        this.folder = folder;
        this.handled = folder.get();
        this.last = handled;
    }

    /// Looks at the folder. A change counts once two looks in a row see the same, so that files that are saved together are one
    /// change.
    ///
    /// @return whether there is a change, which counts as handled from now on
    boolean look() {
        var seen = folder.get();
        var isAtRest = seen.equals(last);
        last = seen;
        if (!isAtRest || seen.equals(handled)) {
            return false;
        }
        handled = seen;
        return true;
    }

    /// Takes the files as handled that are there now, whether or not they are at rest.
    void handleNow() {
        handled = folder.get();
        last = handled;
    }

    /// Whether the files are still those that were handled.
    boolean isHandled() {
        return folder.get().equals(handled);
    }

    /// Makes the next look that sees the files at rest find a change.
    void handleAgain() {
        handled = FolderSnapshot.NONE;
    }
}
