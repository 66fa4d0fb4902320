package okaybot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// Which build this is.
final class BuildInfo implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[]{"Okaybot " + version()};
    }

    static String version() {
        var properties = new Properties();
        try (var in = BuildInfo.class.getResourceAsStream("build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
