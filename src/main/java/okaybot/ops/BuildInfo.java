package okaybot.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version of this build.
public final class BuildInfo {
    private BuildInfo() {}

    public static String version() {
        var properties = new Properties();
        try (var in = BuildInfo.class.getResourceAsStream("/okaybot/build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
