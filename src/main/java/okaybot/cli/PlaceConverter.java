package okaybot.cli;

import java.util.List;
import java.util.stream.IntStream;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.console.ConsoleUser;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the option `--place`: a made-up server and channel, in which the settings of admins can be tried at the
/// terminal.
public final class PlaceConverter implements ITypeConverter<Place> {
    private static final List<LevelType> LEVELS = List.of(LevelType.SERVER, LevelType.CHANNEL, LevelType.THREAD);

    @Override
    public Place convert(String path) {
        if (!path.matches(Level.ID_PATTERN + "(/" + Level.ID_PATTERN + "){0,2}")) {
            throw new TypeConversionException("a place is SERVER, SERVER/CHANNEL or SERVER/CHANNEL/THREAD");
        }
        var ids = path.split("/", -1);
        return new Place(ConsoleUser.PLATFORM,
                IntStream.range(0, ids.length).mapToObj(i -> new Level(LEVELS.get(i), ids[i])).toList());
    }
}
