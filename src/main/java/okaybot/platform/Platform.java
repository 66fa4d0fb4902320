package okaybot.platform;

import java.util.List;
import java.util.Optional;
import okaybot.config.Config;
import okaybot.config.ConfigSection;

/// A platform that the bot can serve, as the wiring sees it. To add a platform, implement this interface in the platform's
/// own package and add it to `Okaybot.PLATFORMS`.
///
/// @param <C> the platform's configuration
public interface Platform<C> {
    /// The id with which the platform's places and viewers begin: `discord`.
    String id();

    /// The platform's configuration keys.
    ConfigSection<?, C> configSection();

    /// Creates the adapter, which does not connect yet.
    PlatformAdapter createAdapter(C config, AdapterDependencies dependencies);

    /// Checks for `okaybot doctor` whether the platform can be served. Must not disturb a running bot.
    List<CheckResult> check(C config);

    /// The adapter; empty if the platform is not switched on.
    default Optional<PlatformAdapter> adapterFor(Config config, AdapterDependencies dependencies) {
        return config.platform(configSection()).map(own -> createAdapter(own, dependencies));
    }

    /// The results of all checks; if the platform is not switched on, a note about that.
    default List<CheckResult> checkAll(Config config) {
        return config.platform(configSection()).map(this::check)
                .orElseGet(() -> List.of(CheckResult.ok(id(),
                        "It is not served: " + configSection().switchVariable() + " is not set.")));
    }
}
