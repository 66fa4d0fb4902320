package okaybot.command.rewatch;

import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.Span;
import okaybot.schedule.rewatch.Rewatch;
import okaybot.schedule.rewatch.RewatchCalendar;
import okaybot.schedule.rewatch.RewatchLines;
import okaybot.schedule.rewatch.RewatchMember;

/// How the rewatch of a place stands, and what the asker can do about it.
record RewatchPage(RewatchContext context) {
    private RewatchMessages messages() {
        return context.messages();
    }

    Answer answer() {
        return context.rewatch().map(rewatch -> answer(rewatch, List.of()))
                .orElseGet(() -> context.here().isPrivateChat() ? mine() : none());
    }

    private Answer none() {
        var builder = context.builder().text(messages().noneYet());
        if (context.request().viewer().admin()) {
            builder.choice(messages().setUp(), RewatchLines.COMMAND, context.words(RewatchDraft.PLAN));
            addList(builder);
        }
        return builder.build(messages().none(), context.line());
    }

    /// @param first sentences about what has just been done
    Answer answer(Rewatch rewatch, List<String> first) {
        var calendar = new RewatchCalendar(rewatch, context.locale());
        var members = context.members();
        var builder = context.builder();
        first.forEach(builder::text);
        builder.text(new RewatchState(rewatch).sentence(context.locale()));
        if (rewatch.isOn() && context.isSilent(rewatch.channel())) {
            builder.text(messages().silent(context.name(rewatch.channel())));
        }
        rewatch.current().map(calendar::line).ifPresent(line -> builder.lines(List.of(line)));
        builder.text(messages().members(members.findByRewatch(rewatch.id()).size()));
        var member = members.find(rewatch.id(), context.viewer());
        member.ifPresent(own -> builder.text(own(own, rewatch)).controls(new MemberControls(context).all(own)));
        addChoices(builder, rewatch, member);
        return builder.build(messages().title(context.name(rewatch.channel())), context.line());
    }

    private String own(RewatchMember member, Rewatch rewatch) {
        return messages().own(member.watched(), rewatch.episodes().size());
    }

    private void addChoices(AnswerBuilder builder, Rewatch rewatch, Optional<RewatchMember> member) {
        builder.choice(messages().calendar(), RewatchLines.COMMAND, context.words(RewatchLines.CALENDAR));
        if (member.isEmpty() && !rewatch.isOver()) {
            builder.choice(messages().join(), RewatchLines.COMMAND, context.words(RewatchLines.JOIN));
        } else if (member.isPresent()) {
            builder.choice(messages().leave(), RewatchLines.COMMAND, context.words(RewatchLines.LEAVE));
        }
        if (context.request().viewer().admin()) {
            addAdminChoices(builder, rewatch);
        }
    }

    private void addAdminChoices(AnswerBuilder builder, Rewatch rewatch) {
        if (rewatch.isOver()) {
            builder.choice(messages().setUp(), RewatchLines.COMMAND, context.words(RewatchDraft.PLAN));
            addList(builder);
            return;
        }
        rewatch.next().ifPresent(next -> builder
                .choice(messages().skip(next.number()), RewatchLines.COMMAND,
                        context.words(RewatchLines.SKIP + " " + next.number()))
                .choice(messages().postpone(), RewatchLines.COMMAND, context.words(RewatchLines.POSTPONE)));
        if (rewatch.isOn()) {
            builder.choice(messages().pause(), RewatchLines.COMMAND, context.words(RewatchLines.PAUSE));
        } else {
            builder.choice(messages().resume(), RewatchLines.COMMAND, context.words(RewatchLines.RESUME));
        }
        builder.choice(messages().stop(), RewatchLines.COMMAND, context.words(RewatchLines.STOP));
        addList(builder);
    }

    private void addList(AnswerBuilder builder) {
        if (new RewatchList(context).isElsewhere()) {
            builder.choice(messages().all(), RewatchLines.COMMAND, RewatchLines.LIST);
        }
    }

    /// The rewatches that the asker takes part in.
    private Answer mine() {
        var store = context.rewatches().store();
        var joined = store.members().findByViewer(context.viewer());
        if (joined.isEmpty()) {
            return context.builder().text(messages().notInPrivate()).build(messages().none(), context.line());
        }
        var builder = context.builder();
        joined.forEach(member -> store.find(member.rewatch()).ifPresent(rewatch -> add(member, rewatch, builder)));
        return builder.build(messages().mine(), context.line());
    }

    /// Asks which of the rewatches that the asker takes part in is meant.
    ///
    /// @param words what they want with it
    Answer which(String words) {
        var store = context.rewatches().store();
        var builder = context.builder().text(messages().whichOne());
        store.members().findByViewer(context.viewer()).stream().flatMap(member -> store.find(member.rewatch()).stream())
                .forEach(rewatch -> builder.choice(context.name(rewatch.channel()), RewatchLines.COMMAND,
                        words + " " + rewatch.id()));
        return builder.build(messages().mine(), context.line());
    }

    private void add(RewatchMember member, Rewatch rewatch, AnswerBuilder builder) {
        builder.heading(context.name(rewatch.channel())).text(own(member, rewatch));
        rewatch.current().map(new RewatchCalendar(rewatch, context.locale())::line)
                .ifPresent(line -> builder.lines(List.<List<Span>>of(line)));
        builder.choice(messages().leavePlace(context.name(rewatch.channel())), RewatchLines.COMMAND,
                RewatchLines.LEAVE + " " + rewatch.id());
    }
}
