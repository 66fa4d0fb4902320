package okaybot.command.rewatch;

import java.util.List;
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

    private RewatchMembers members() {
        return context.rewatches().store().members();
    }

    /// @param typed the words behind the first one: a value, the id of a rewatch, both or nothing
    Answer answer(String word, String typed) {
        var value = value(word, typed);
        var id = typed.substring(value.length()).strip();
        var rewatch = id.isEmpty() ? context.rewatch() : joined(id);
        if (rewatch.isEmpty()) {
            return new RewatchPage(context).answer();
        }
        var member = members().find(rewatch.get().id(), context.viewer());
        return switch (word) {
            case RewatchLines.JOIN -> join(rewatch.get(), member);
            case RewatchLines.LEAVE -> leave(rewatch.get());
            case RewatchLines.WATCHED -> watched(rewatch.get(), member, value);
            default -> set(word, value, rewatch.get(), member, id);
        };
    }

    private static String value(String word, String typed) {
        var first = typed.split(" ", 2)[0];
        return switch (word) {
            case RewatchLines.REMIND, RewatchLines.FOLLOW -> List.of(RewatchLines.ON, RewatchLines.OFF).contains(first)
                    ? first
                    : "";
            case RewatchLines.WATCHED -> typed;
            default -> "";
        };
    }

    /// A rewatch that the asker takes part in, so that nobody finds out of others.
    private Optional<Rewatch> joined(String id) {
        return members().find(id, context.viewer()).flatMap(_ -> context.rewatches().store().find(id));
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
        return members().put(member)
                ? new RewatchPage(context).answer(rewatch, List.of(sentence))
                : context.error(messages().notSaved(), messages().tooManyMembers(RewatchMembers.MAX_MEMBERS));
    }

    private Answer leave(Rewatch rewatch) {
        var left = members().remove(rewatch.id(), context.viewer());
        return context.builder().text(left ? messages().left() : messages().noMember())
                .choice(messages().calendar(), RewatchLines.COMMAND, RewatchLines.CALENDAR)
                .build(messages().title(context.name(rewatch.channel())), RewatchLines.line());
    }

    /// Who wants to be reminded takes part.
    private Answer set(String word, String value, Rewatch rewatch, Optional<RewatchMember> found, String id) {
        var isReminder = word.equals(RewatchLines.REMIND);
        var member = orNew(rewatch, found);
        if (value.isEmpty()) {
            return page(isReminder, member, id);
        }
        var isOn = value.equals(RewatchLines.ON);
        var changed = isReminder ? member.withReminder(isOn) : member.withMovingProgress(isOn);
        return members().put(changed)
                ? page(isReminder, changed, id)
                : context.error(messages().notSaved(), messages().tooManyMembers(RewatchMembers.MAX_MEMBERS));
    }

    private Answer page(boolean isReminder, RewatchMember member, String id) {
        var controls = new MemberControls(context);
        Control control = isReminder ? controls.reminders(member, id) : controls.progress(member, id);
        return context.builder().text(control.help()).controls(List.of(control))
                .choice(messages().back(), RewatchLines.COMMAND, "").build(control.label(), control.line());
    }

    private Answer watched(Rewatch rewatch, Optional<RewatchMember> member, String typed) {
        var last = rewatch.episodes().size();
        return EpisodeNumber.parse(typed, context.lore().vocabulary()).filter(number -> number <= last)
                .map(number -> store(orNew(rewatch, member).withWatched(number), rewatch, messages().saved()))
                .orElseGet(() -> context.error(messages().notSaved(), messages().whichEpisode(last)));
    }
}
