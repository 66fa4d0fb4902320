package okaybot.platform.toy;

import java.util.Optional;
import okaybot.config.ConfigContext;
import okaybot.config.ConfigSection;
import okaybot.config.Secret;
import okaybot.yaml.annotation.Description;

/// The configuration of the toy platform.
///
/// @param greeting is sent to everybody who enters a room
public record ToyConfig(String token, String greeting) {
    static final ConfigSection<Keys, ToyConfig> SECTION = new ConfigSection<>("Toy", Keys.class, ToyConfig.class,
            "toy-token", "toy-greeting: Hello!", Keys::assemble);

    /// The keys `toy-token` and `toy-greeting`.
    record Keys(
            @Description("The bot's token. It switches the toy platform on.") Optional<Secret> toyToken,
            @Description("What the bot says to everybody who enters a room.") Optional<String> toyGreeting) {
        private Optional<ToyConfig> assemble(ConfigContext context) {
            return Optional.of(new ToyConfig(toyToken.orElseThrow().text(), toyGreeting.orElseThrow()));
        }
    }

    @Override
    public String toString() {
        return "ToyConfig[" + greeting + "]";
    }
}
