package okaybot.config;

import java.util.Optional;

/// The configuration keys of one platform. Each platform declares them in its own package.
///
/// @param <K>       the record of the keys; each component is an [Optional]. `discordToken` is the key `discord-token` in
///                  the file, and the variables `DISCORD_TOKEN` and `DISCORD_TOKEN_FILE`
/// @param <C>       the configuration that is made from them
/// @param name      the platform's name in messages: `Discord`
/// @param switchKey the key that switches the platform on, a [Secret]: `discord-token`
/// @param defaults  the default values, as YAML
public record ConfigSection<K extends Record, C>(String name, Class<K> keys, Class<C> type, String switchKey,
        String defaults, Assembler<K, C> assembler) {
    /// Makes the configuration from the values of its keys.
    @FunctionalInterface
    public interface Assembler<K, C> {
        /// Called only if the platform is switched on. Reports problems to the context.
        ///
        /// @return empty if there is a problem
        Optional<C> assemble(K values, ConfigContext context);
    }

    /// The environment variable that switches the platform on: `DISCORD_TOKEN`.
    public String switchVariable() {
        return ConfigKey.variable(switchKey);
    }
}
