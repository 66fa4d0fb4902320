package okaybot.command.settings;

import java.util.List;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandSpec;
import okaybot.lore.Lore;

/// A command that only the admins of a place may use. A private chat has no admins, so it is refused there too.
abstract class AdminCommand extends Command {
    private final Answer inPrivateChat;
    private final Answer notAnAdmin;
    private final Answer unknown;

    /// @param inPrivateChat the answer in a private chat
    /// @param notAnAdmin the sentence for everybody who is not an admin
    AdminCommand(CommandSpec spec, Answer inPrivateChat, String notAnAdmin) {
        super(spec.personal().forAdmins());
        this.inPrivateChat = inPrivateChat;
        this.notAnAdmin = sentence(name(), "That is for admins", notAnAdmin);
        this.unknown = sentence(name(), "I can't check that right now",
                "I couldn't find out whether you are an admin here. Please try again in a while.");
    }

    @Override
    public final Answer answer(Request request, Lore lore) {
        if (request.place().isPrivateChat()) {
            return inPrivateChat;
        }
        return switch (request.viewer().adminStatus()) {
            case ADMIN -> answerAdmin(request, lore);
            case MEMBER -> notAnAdmin;
            case UNKNOWN -> unknown;
        };
    }

    /// The answer to an admin of the place.
    abstract Answer answerAdmin(Request request, Lore lore);

    static Answer sentence(String command, String title, String sentence) {
        return Answer.ofSentence(title, sentence, List.of(), CommandLine.of(command));
    }
}
