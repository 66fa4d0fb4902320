package okaybot.command.settings;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.AdminRefusal;
import okaybot.command.api.Command;
import okaybot.command.api.CommandSpec;
import okaybot.command.context.CommandContext;
import okaybot.lore.Lore;

/// A command that only the admins of a place may use. A private chat has no admins, so it is refused there too.
public abstract class AdminCommand extends Command {
    private final CommandContext context;
    private final Supplier<Set<String>> commands;

    /// @param commands the names of the commands that can be allowed or denied
    protected AdminCommand(CommandSpec spec, CommandContext context, Supplier<Set<String>> commands) {
        super(spec.personal().forAdmins());
        this.context = context;
        this.commands = commands;
    }

    /// The names of the commands that can be allowed or denied.
    final Set<String> commands() {
        return commands.get();
    }

    @Override
    public final Answer answer(Request request, Lore lore) {
        var asked = new AdminRequest(context, request, lore, List.copyOf(commands()));
        if (request.place().isPrivateChat()) {
            return inPrivateChat(asked);
        }
        return AdminRefusal.of(request, whyForAdmins(asked), CommandLine.of(request.line().name()), lore.locale())
                .orElseGet(() -> answerAdmin(asked));
    }

    /// The answer to an admin of the place.
    protected abstract Answer answerAdmin(AdminRequest admin);

    /// The answer in a private chat.
    protected abstract Answer inPrivateChat(AdminRequest asked);

    /// The sentence for everybody who is not an admin.
    protected abstract String whyForAdmins(AdminRequest asked);
}
