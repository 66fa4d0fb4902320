package okaybot.command.api;

import java.util.List;
import okaybot.lore.Named;

/// A command that can be looked up by its name.
public record NamedCommand(Command command) implements Named {
    @Override
    public String id() {
        return command.name();
    }

    @Override
    public String name() {
        return command.name();
    }

    @Override
    public List<String> also() {
        return List.of();
    }
}
