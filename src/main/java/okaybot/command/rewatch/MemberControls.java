package okaybot.command.rewatch;

import java.util.List;
import java.util.Optional;
import okaybot.answer.Control;
import okaybot.schedule.rewatch.RewatchLines;
import okaybot.schedule.rewatch.RewatchMember;

/// What somebody who takes part can switch on and off.
record MemberControls(RewatchContext context) {
    List<Control> all(RewatchMember member) {
        return List.of(reminders(member), progress(member));
    }

    Control reminders(RewatchMember member) {
        var messages = context.messages();
        return toggle(RewatchLines.REMIND, messages.reminders(), messages.remindersHelp(), member.wantsReminder());
    }

    Control progress(RewatchMember member) {
        var messages = context.messages();
        return toggle(RewatchLines.FOLLOW, messages.progress(), messages.progressHelp(), member.movesProgress());
    }

    private Control toggle(String word, String label, String help, boolean isOn) {
        var messages = context.messages();
        return new Control(label, help, isOn ? messages.on() : messages.off(), Optional.empty(), context.line(word),
                new Control.Toggle(isOn, context.line(word, RewatchLines.ON), context.line(word, RewatchLines.OFF)));
    }
}
