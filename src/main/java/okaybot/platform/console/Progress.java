package okaybot.platform.console;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How far somebody has watched.
///
/// @param episode the last episode seen; 0 for none, or when nothing was said
/// @param last the show's last episode
record Progress(int episode, int last) {
    static final String FINISHED = "finished";

    /// Reads an episode's number or `finished`; empty for anything else.
    static Optional<Progress> parse(String typed, int last) {
        var word = typed.toLowerCase(Locale.ROOT);
        return word.equals(FINISHED)
                ? Optional.of(new Progress(last, last))
                : IntStream.rangeClosed(0, last)
                        .filter(episode -> word.equals(Integer.toString(episode)))
                        .mapToObj(episode -> new Progress(episode, last))
                        .findFirst();
    }

    /// All that [#parse] reads.
    static Stream<String> words(int last) {
        return Stream.concat(Stream.of(FINISHED), IntStream.rangeClosed(0, last).mapToObj(Integer::toString));
    }

    /// What may be typed, as a sentence.
    static String usage(int last) {
        return "After /episode comes a number from 0 to " + last + ", or the word " + FINISHED + ".";
    }

    /// What holds now, as a sentence.
    String inWords() {
        if (episode == 0) {
            return "You have watched no episode yet, so every spoiler stays covered.";
        }
        return episode < last
                ? "You have watched up to episode " + episode + " of " + last + "; spoilers of later ones stay covered."
                : "You have watched all " + last + " episodes, so nothing is covered.";
    }
}
