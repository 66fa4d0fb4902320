package okaybot.command.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import okaybot.answer.MessengerRegistry;
import okaybot.place.Place;

/// An import without what cannot be set: places of other servers or chats, places that are gone, and places for reports that the
/// bot cannot write in.
///
/// @param accepted what can be set
/// @param leftOut a sentence about each thing that cannot
record SettingsImport(SettingsExport accepted, List<String> leftOut) {
    private static final int MAX_SHOWN = 5;

    /// Asks the platform about each named place that is not around the conversation.
    ///
    /// @param here where the text is typed
    static SettingsImport check(SettingsExport typed, Place here, MessengerRegistry messengers) {
        SequencedMap<String, String> places = new LinkedHashMap<>();
        typed.places().keySet().forEach(token -> {
            if (messengers.resolve(here, token).isEmpty()) {
                places.put(token, unknown(token, here));
            }
        });
        SequencedMap<String, String> destinations = new LinkedHashMap<>();
        typed.reportDestinations().forEach(token -> problem(token, here, messengers)
                .ifPresent(sentence -> destinations.put(token, sentence)));
        var leftOut = new LinkedHashMap<>(places);
        destinations.forEach(leftOut::putIfAbsent);
        return new SettingsImport(typed.without(places.keySet(), destinations.keySet()),
                shorten(List.copyOf(leftOut.values())));
    }

    private static List<String> shorten(List<String> sentences) {
        return sentences.size() <= MAX_SHOWN
                ? sentences
                : Stream.concat(sentences.stream().limit(MAX_SHOWN),
                        Stream.of((sentences.size() - MAX_SHOWN) + " more cannot be set either.")).toList();
    }

    private static Optional<String> problem(String token, Place here, MessengerRegistry messengers) {
        return messengers.resolve(here, token)
                .map(place -> messengers.postingProblem(place)
                        .map(reason -> "“" + token + "” cannot take reports. " + reason))
                .orElseGet(() -> Optional.of(unknown(token, here)));
    }

    private static String unknown(String token, Place here) {
        return "“" + token + "” is not a place in " + here.outermost().describe() + " that I know of.";
    }

    boolean isEmpty() {
        return accepted.places().isEmpty();
    }
}
