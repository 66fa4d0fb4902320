package okaybot.platform.discord;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import okaybot.config.ConfigSection;
import okaybot.platform.AdapterDependencies;
import okaybot.platform.CheckResult;
import okaybot.platform.ClockSkewCheck;
import okaybot.platform.Platform;
import okaybot.platform.PlatformAdapter;
import okaybot.platform.discord.guild.DiscordPlace;

/// Discord, as the wiring sees it.
public final class DiscordPlatform implements Platform<DiscordConfig> {
    @Override
    public String id() {
        return DiscordPlace.PLATFORM;
    }

    @Override
    public ConfigSection<?, DiscordConfig> configSection() {
        return DiscordConfigKeys.SECTION;
    }

    @Override
    public PlatformAdapter createAdapter(DiscordConfig config, AdapterDependencies dependencies) {
        return new DiscordAdapter(config, dependencies.answerService(), dependencies.settings(),
                dependencies.settings(), dependencies.meters());
    }

    @Override
    public List<CheckResult> check(DiscordConfig config) {
        return Stream.concat(new DiscordDoctor(config).findings().stream(),
                ClockSkewCheck.check(id(), URI.create(config.apiUrl()), InstantSource.system()).stream()).toList();
    }
}
