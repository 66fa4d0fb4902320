package okaybot.command.rewatch;

import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.Span;
import okaybot.schedule.rewatch.Rewatch;
import okaybot.schedule.rewatch.RewatchCalendar;
import okaybot.schedule.rewatch.RewatchEpisode;
import okaybot.schedule.rewatch.RewatchLines;
import okaybot.schedule.rewatch.RewatchMember;

/// How the rewatch of a place stands, and what the asker can do about it.
record RewatchPage(RewatchContext context) {
    private RewatchMessages messages() {
        return context.messages();
    }

    Answer answer() {
        if (context.here().isPrivateChat()) {
            return mine();
        }
        return context.rewatch().map(rewatch -> answer(rewatch, List.of())).orElseGet(this::none);
    }

    private Answer none() {
        var builder = context.builder().text(messages().noneYet());
        if (context.request().viewer().admin()) {
            builder.choice(messages().setUp(), RewatchLines.COMMAND, RewatchDraft.PLAN);
        }
        return builder.build(messages().none(), RewatchLines.line());
    }

    /// @param first sentences about what has just been done
    Answer answer(Rewatch rewatch, List<String> first) {
        var calendar = new RewatchCalendar(rewatch, context.locale());
        var members = context.rewatches().store().members();
        var builder = context.builder();
        first.forEach(builder::text);
        builder.text(state(rewatch));
        if (rewatch.isOn() && context.isSilent(rewatch.channel())) {
            builder.text(messages().silent(context.name(rewatch.channel())));
        }
        rewatch.current().map(calendar::line).ifPresent(line -> builder.lines(List.of(line)));
        builder.text(messages().members(members.findByRewatch(rewatch.id()).size()));
        var member = members.find(rewatch.id(), context.viewer());
        member.ifPresent(own -> builder.text(own(own, rewatch)).controls(new MemberControls(context).all(own, "")));
        addChoices(builder, rewatch, member);
        return builder.build(messages().title(context.name(rewatch.channel())), RewatchLines.line());
    }

    private String state(Rewatch rewatch) {
        var over = rewatch.episodes().stream().filter(episode -> episode.stage() == RewatchEpisode.Stage.WATCHED)
                .count();
        return switch (rewatch.status()) {
            case NEW, ACTIVE -> messages().goesOn((int) over, rewatch.episodes().size());
            case PAUSED -> messages().paused((int) over, rewatch.episodes().size());
            case FAILED -> messages().onHold(rewatch.problem());
            case STOPPED -> messages().stopped();
            case FINISHED -> messages().finished((int) over);
        };
    }

    private String own(RewatchMember member, Rewatch rewatch) {
        return messages().own(member.watched(), rewatch.episodes().size());
    }

    private void addChoices(AnswerBuilder builder, Rewatch rewatch, Optional<RewatchMember> member) {
        builder.choice(messages().calendar(), RewatchLines.COMMAND, RewatchLines.CALENDAR);
        if (member.isEmpty() && !rewatch.isOver()) {
            builder.choice(messages().join(), RewatchLines.COMMAND, RewatchLines.JOIN);
        } else if (member.isPresent()) {
            builder.choice(messages().leave(), RewatchLines.COMMAND, RewatchLines.LEAVE);
        }
        if (context.request().viewer().admin()) {
            addAdminChoices(builder, rewatch);
        }
    }

    private void addAdminChoices(AnswerBuilder builder, Rewatch rewatch) {
        if (rewatch.isOver()) {
            builder.choice(messages().setUp(), RewatchLines.COMMAND, RewatchDraft.PLAN);
            return;
        }
        rewatch.next().ifPresent(next -> builder
                .choice(messages().skip(next.number()), RewatchLines.COMMAND, RewatchLines.SKIP + " " + next.number())
                .choice(messages().postpone(), RewatchLines.COMMAND, RewatchLines.POSTPONE));
        if (rewatch.isOn()) {
            builder.choice(messages().pause(), RewatchLines.COMMAND, RewatchLines.PAUSE);
        } else {
            builder.choice(messages().resume(), RewatchLines.COMMAND, RewatchLines.RESUME);
        }
        builder.choice(messages().stop(), RewatchLines.COMMAND, RewatchLines.STOP);
    }

    /// The rewatches that the asker takes part in.
    private Answer mine() {
        var store = context.rewatches().store();
        var joined = store.members().findByViewer(context.viewer());
        if (joined.isEmpty()) {
            return context.builder().text(messages().notInPrivate()).build(messages().none(), RewatchLines.line());
        }
        var builder = context.builder();
        joined.forEach(member -> store.find(member.rewatch()).ifPresent(rewatch -> add(member, rewatch, builder)));
        return builder.build(messages().mine(), RewatchLines.line());
    }

    private void add(RewatchMember member, Rewatch rewatch, AnswerBuilder builder) {
        builder.heading(context.name(rewatch.channel())).text(own(member, rewatch));
        rewatch.current().map(new RewatchCalendar(rewatch, context.locale())::line)
                .ifPresent(line -> builder.lines(List.<List<Span>>of(line)));
        builder.choice(messages().leavePlace(context.name(rewatch.channel())), RewatchLines.COMMAND,
                RewatchLines.LEAVE + " " + rewatch.id());
    }
}
