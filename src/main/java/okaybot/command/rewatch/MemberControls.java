package okaybot.command.rewatch;

import java.util.List;
import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.schedule.rewatch.RewatchLines;
import okaybot.schedule.rewatch.RewatchMember;

/// What somebody who takes part can switch on and off.
record MemberControls(RewatchContext context) {
    /// @param id of the rewatch if the place does not say which one it is; otherwise empty
    List<Control> all(RewatchMember member, String id) {
        return List.of(reminders(member, id), progress(member, id));
    }

    Control reminders(RewatchMember member, String id) {
        var messages = context.messages();
        return toggle(RewatchLines.REMIND, messages.reminders(), messages.remindersHelp(), member.wantsReminder(), id);
    }

    Control progress(RewatchMember member, String id) {
        var messages = context.messages();
        return toggle(RewatchLines.FOLLOW, messages.progress(), messages.progressHelp(), member.movesProgress(), id);
    }

    private Control toggle(String word, String label, String help, boolean isOn, String id) {
        var messages = context.messages();
        return new Control(label, help, isOn ? messages.on() : messages.off(), Optional.empty(), line(word, id),
                new Control.Toggle(isOn, line(word + " " + RewatchLines.ON, id),
                        line(word + " " + RewatchLines.OFF, id)));
    }

    private static CommandLine line(String words, String id) {
        return RewatchLines.line((words + " " + id).strip());
    }
}
