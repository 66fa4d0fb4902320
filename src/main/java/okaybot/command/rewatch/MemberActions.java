package okaybot.command.rewatch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.Control;
import okaybot.command.api.EpisodeNumber;
import okaybot.schedule.rewatch.Rewatch;
import okaybot.schedule.rewatch.RewatchLines;
import okaybot.schedule.rewatch.RewatchMember;
import okaybot.schedule.rewatch.RewatchMembers;

/// Somebody joins or leaves a rewatch, or says what they want from it.
record MemberActions(RewatchContext context) {
    private RewatchMessages messages() {
        return context.messages();
    }

    /// @param typed the words behind the first one
    Answer answer(String word, String typed) {
        var rewatch = context.rewatch();
        if (rewatch.isEmpty()) {
            return new RewatchPage(context).answer();
        }
        var member = context.members().find(rewatch.get().id(), context.viewer());
        return switch (word) {
            case RewatchLines.JOIN -> join(rewatch.get(), member);
            case RewatchLines.LEAVE -> leave(rewatch.get());
            case RewatchLines.WATCHED -> watched(rewatch.get(), member, typed);
            default -> set(word, value(typed), rewatch.get(), member);
        };
    }

    private static String value(String typed) {
        var first = typed.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return List.of(RewatchLines.ON, RewatchLines.OFF).contains(first) ? first : "";
    }

    private RewatchMember orNew(Rewatch rewatch, Optional<RewatchMember> member) {
        return member.orElseGet(
                () -> RewatchMember.of(rewatch.id(), context.viewer(), context.request().appLocale()));
    }

    private Answer join(Rewatch rewatch, Optional<RewatchMember> member) {
        if (rewatch.isOver()) {
            return new RewatchPage(context).answer();
        }
        return store(orNew(rewatch, member), rewatch, messages().joined());
    }

    private Answer store(RewatchMember member, Rewatch rewatch, String sentence) {
        return context.members().put(member)
                ? new RewatchPage(context).answer(rewatch, List.of(sentence))
                : context.error(messages().notSaved(), messages().tooManyMembers(RewatchMembers.MAX_MEMBERS));
    }

    private Answer leave(Rewatch rewatch) {
        var left = context.members().remove(rewatch.id(), context.viewer());
        var builder = context.builder().text(left ? messages().left() : messages().noMember());
        if (!context.here().isPrivateChat()) {
            builder.choice(messages().calendar(), RewatchLines.COMMAND, context.words(RewatchLines.CALENDAR));
        }
        return builder.build(messages().title(context.name(rewatch.channel())), context.line());
    }

    /// Who wants to be reminded takes part.
    private Answer set(String word, String value, Rewatch rewatch, Optional<RewatchMember> found) {
        var isReminder = word.equals(RewatchLines.REMIND);
        var member = orNew(rewatch, found);
        if (value.isEmpty()) {
            return page(isReminder, member);
        }
        var isOn = value.equals(RewatchLines.ON);
        var changed = isReminder ? member.withReminder(isOn) : member.withMovingProgress(isOn);
        return context.members().put(changed)
                ? page(isReminder, changed)
                : context.error(messages().notSaved(), messages().tooManyMembers(RewatchMembers.MAX_MEMBERS));
    }

    private Answer page(boolean isReminder, RewatchMember member) {
        var controls = new MemberControls(context);
        Control control = isReminder ? controls.reminders(member) : controls.progress(member);
        return context.builder().text(control.help()).controls(List.of(control))
                .choice(messages().back(), RewatchLines.COMMAND, context.words(""))
                .build(control.label(), control.line());
    }

    private Answer watched(Rewatch rewatch, Optional<RewatchMember> member, String typed) {
        var last = rewatch.episodes().size();
        return EpisodeNumber.parse(typed, context.lore().vocabulary()).filter(number -> number <= last)
                .map(number -> store(orNew(rewatch, member).withWatched(number), rewatch, messages().saved()))
                .orElseGet(() -> context.error(messages().notSaved(), messages().whichEpisode(last)));
    }
}
