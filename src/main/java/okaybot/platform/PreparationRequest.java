package okaybot.platform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;

/// A request that nobody has made, so that what its answer needs is loaded before somebody makes one.
public final class PreparationRequest {
    /// A separate platform, so that no real place or person is affected.
    private static final String PLATFORM = "warm-up";
    private static final Place PLACE = new Place(PLATFORM, List.of(new Level(LevelType.SERVER, "0")));
    private static final Viewer VIEWER = new Viewer(PLATFORM + ":0", false);

    private PreparationRequest() {}

    public static Request of(CommandLine line, Locale language) {
        return new Request(line, VIEWER, PLACE, PlatformContext.NONE, false, Optional.empty(), language);
    }
}
