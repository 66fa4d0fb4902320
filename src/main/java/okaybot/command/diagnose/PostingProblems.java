package okaybot.command.diagnose;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import okaybot.command.settings.AdminRequest;
import okaybot.place.Place;
import okaybot.text.MultilingualSentence;

/// Why something is not posted any more: what the platform says now, or else what was noted then.
final class PostingProblems {
    /// Each takes the platform up to some seconds.
    private static final int MAX_ASKED = 3;

    private final AdminRequest admin;
    private final Map<String, Optional<String>> known = new HashMap<>();

    PostingProblems(AdminRequest admin) {
        this.admin = admin;
    }

    /// @param noted a sentence, as [MultilingualSentence]
    String at(Place place, String noted) {
        if (known.size() < MAX_ASKED || known.containsKey(place.path())) {
            return known.computeIfAbsent(place.path(),
                    _ -> admin.context().messengers().postingProblem(place, admin.locale()))
                    .orElseGet(() -> noted(noted));
        }
        return noted(noted);
    }

    private String noted(String problem) {
        return MultilingualSentence.in(problem, admin.locale());
    }
}
