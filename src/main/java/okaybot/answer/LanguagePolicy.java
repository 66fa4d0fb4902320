package okaybot.answer;

import java.util.Locale;
import java.util.Optional;
import okaybot.place.Place;
import okaybot.settings.PlaceSettings;
import okaybot.settings.Settings;
import okaybot.text.Languages;

/// In which language something is said: to one reader in the one that they chose, otherwise in that of their app; to everyone in a
/// place in the one that its admins chose, otherwise in that of the place, such as a Discord server's.
///
/// Some platforms tell no language of a place. There it is that of the person who asks: where all speak one language that is the
/// right one without any setting, and elsewhere at least the one who asks can read the answer.
public record LanguagePolicy(Settings settings) {
    /// The language for what only one person reads.
    ///
    /// @param viewer the [Viewer#id]
    /// @param app the language of their app
    public Locale forReader(String viewer, Locale app) {
        return settings.language(viewer).map(Languages::nearest).orElseGet(() -> Languages.nearest(app));
    }

    /// The request of a person whose answer only they read.
    public Request forReader(Request request) {
        return request.answeredIn(forReader(request.viewer().id(), request.appLocale()));
    }

    /// The request of a person whose answer everyone in the place reads.
    ///
    /// @param place the settings of the place where the request comes from
    public Request forEveryone(Request request, PlaceSettings place) {
        return request.answeredIn(forPlace(place, request.platformContext().locale(), request.locale()));
    }

    /// The language of what everyone in a place reads.
    ///
    /// @param platform the language that the platform tells, if it tells one
    /// @param otherwise if neither the admins nor the platform say one
    public Locale forPlace(Place place, Optional<Locale> platform, Locale otherwise) {
        return forPlace(settings.forPlace(place), platform, otherwise);
    }

    private static Locale forPlace(PlaceSettings place, Optional<Locale> platform, Locale otherwise) {
        return Languages.nearest(place.language().or(() -> platform).orElse(otherwise));
    }
}
