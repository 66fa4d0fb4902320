package okaybot.cli;

import okaybot.ops.BuildInfo;
import picocli.CommandLine.IVersionProvider;

/// What `okaybot --version` prints.
public final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[]{"Okaybot " + BuildInfo.version()};
    }
}
