package okaybot.answer.service;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.answer.SpoilerPolicy;

/// What admins ask to see with a fan's eyes: `diagnose preview plot ending episode 8`.
///
/// @param line what the fan would type
/// @param episode how far the fan has watched
record FanPreview(CommandLine line, int episode) {
    private static final Pattern LINE = Pattern
            .compile("diagnose preview /?(\\S.*?) ep(?:isode)? ?(\\d{1,4}|finished)");

    /// The preview that a request is for; nothing if it is for something else, or not for its asker to have.
    static Optional<FanPreview> of(Request request) {
        if (!request.viewer().admin() || request.place().isPrivateChat()) {
            return Optional.empty();
        }
        var line = LINE.matcher(request.line().text().toLowerCase(Locale.ROOT));
        return line.matches()
                ? Optional.of(new FanPreview(CommandLine.parse(line.group(1)), episode(line.group(2))))
                : Optional.empty();
    }

    private static int episode(String word) {
        return word.equals("finished") ? Integer.MAX_VALUE : Integer.parseInt(word);
    }

    /// What stands over it.
    String introduction(SpoilerPolicy policy, int lastEpisode) {
        var fan = "This is what a fan sees here who has watched " + (episode >= lastEpisode
                ? "it all."
                : episode == 0 ? "nothing yet." : "up to episode " + episode + ".");
        return switch (policy.visibility()) {
            case PRIVATE -> fan;
            case OPEN -> fan + " Others read along, so what this place has set counts, not how far one has watched.";
        };
    }
}
