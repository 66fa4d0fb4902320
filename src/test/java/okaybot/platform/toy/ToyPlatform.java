package okaybot.platform.toy;

import java.util.List;
import okaybot.config.ConfigSection;
import okaybot.platform.AdapterDependencies;
import okaybot.platform.CheckResult;
import okaybot.platform.Platform;
import okaybot.platform.PlatformAdapter;

/// The toy platform, as its entry in the list of platforms.
public record ToyPlatform(ToyServer server) implements Platform<ToyConfig> {
    @Override
    public String id() {
        return ToyAdapter.PLATFORM;
    }

    @Override
    public ConfigSection<?, ToyConfig> configSection() {
        return ToyConfig.SECTION;
    }

    @Override
    public PlatformAdapter createAdapter(ToyConfig config, AdapterDependencies dependencies) {
        return new ToyAdapter(server, dependencies.answerService(), config.greeting());
    }

    @Override
    public List<CheckResult> check(ToyConfig config) {
        return List.of(CheckResult.ok(id(), "It greets with: " + config.greeting()));
    }
}
