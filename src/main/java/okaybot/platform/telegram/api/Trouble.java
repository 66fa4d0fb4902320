package okaybot.platform.telegram.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is wrong just now. Each trouble is said in the log once when it begins and once when it is over.
public final class Trouble {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);
    private final Map<Part, String> now = new LinkedHashMap<>();

    /// Something is wrong, or goes on being so.
    ///
    /// @param sentence what is wrong, for the one who runs the bot
    public synchronized void begins(Part part, String sentence) {
        if (!sentence.equals(now.put(part, sentence))) {
            LOG.warn("{}", sentence);
        }
    }

    /// Nothing is wrong with a part any more.
    public synchronized void isOver(Part part) {
        var sentence = now.remove(part);
        if (sentence != null) {
            LOG.info("It is over: {}", sentence);
        }
    }

    /// The one that has lasted longest.
    public synchronized Optional<String> now() {
        return now.values().stream().findFirst();
    }

    /// Where there can be trouble.
    public enum Part {
        CONNECTION, INBOX, MENU
    }
}
