package okaybot.answer;

import java.util.Locale;
import java.util.Optional;
import okaybot.place.Place;
import okaybot.text.Languages;

/// A command line that somebody has sent, with who sent it and where.
///
/// @param isPrivate whether only the asker will see the answer, whatever the settings of the place say
/// @param id with the platform first, such as `discord:1234`: the same if the platform delivers the same request again, to
/// another instance or after a restart too; empty if it cannot do that
/// @param locale the language in which the answer is written: at first the asker's; one of [okaybot.text.Languages]
/// @param appLocale the language of the asker's app
/// @param isOverheard whether the bot was not called, as by a reply to one of its messages in a group: then it stays silent
/// unless it understands the text or that is clearly a question
public record Request(CommandLine line, Viewer viewer, Place place, PlatformContext platformContext, boolean isPrivate,
        Optional<String> id, Locale locale, Locale appLocale, boolean isOverheard) {
    public Request {
        locale = Languages.nearest(locale);
    }

    /// An English request that is delivered once.
    public Request(CommandLine line, Viewer viewer, Place place, PlatformContext platformContext, boolean isPrivate) {
        this(line, viewer, place, platformContext, isPrivate, Optional.empty(), Locale.ENGLISH);
    }

    /// A request to the bot itself.
    public Request(CommandLine line, Viewer viewer, Place place, PlatformContext platformContext, boolean isPrivate,
            Optional<String> id, Locale locale) {
        this(line, viewer, place, platformContext, isPrivate, id, locale, locale, false);
    }

    /// The argument of the command; may be empty.
    public String argument() {
        return line.argument();
    }

    /// The same request for another line.
    public Request withLine(CommandLine other) {
        return new Request(other, viewer, place, platformContext, isPrivate, id, locale, appLocale, isOverheard);
    }

    /// The same request by somebody whose app is in another language.
    public Request withLocale(Locale app) {
        return new Request(line, viewer, place, platformContext, isPrivate, id, app, app, isOverheard);
    }

    /// The same request, to be answered in another language.
    public Request answeredIn(Locale language) {
        return new Request(line, viewer, place, platformContext, isPrivate, id, language, appLocale, isOverheard);
    }

    /// The same request, but heard without being called.
    public Request asOverheard() {
        return new Request(line, viewer, place, platformContext, isPrivate, id, locale, appLocale, true);
    }
}
