package okaybot.platform.telegram.handler;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okaybot.answer.Reply;
import okaybot.log.RequestId;
import okaybot.platform.DrawnAnswer;
import okaybot.platform.telegram.api.Futures;
import okaybot.platform.telegram.chat.DeepLinkBuilder;
import okaybot.platform.telegram.chat.OutgoingMessage;
import okaybot.platform.telegram.ephemeral.EphemeralMessage;
import okaybot.platform.telegram.ephemeral.EphemeralSender;
import okaybot.platform.telegram.ephemeral.EphemeralTrigger;
import okaybot.platform.telegram.message.ControlPanelMessages;
import okaybot.platform.telegram.message.Renderer;
import okaybot.platform.telegram.message.TelegramPage;
import okaybot.platform.telegram.panel.GroupAccess;
import okaybot.platform.telegram.panel.PanelContextProvider;

/// Shows in a group what only the user sees who has pressed a button there.
record PrivatePressReplies(ReplyProvider replies, EphemeralSender ephemeral, MessageCache messages,
        PanelContextProvider panels,
        GroupAccess access, DeepLinkBuilder links, PressAcknowledger acknowledger) {
    /// Replaces the ephemeral message, unless that has disappeared meanwhile.
    CompletableFuture<Void> replace(Press press, EphemeralMessage own, Reply reply) {
        var alert = Renderer.alertText(reply.answer()).filter(_ -> reply.answer().isError());
        if (alert.isPresent()) {
            acknowledger.acknowledge(press.query(), alert, Optional.empty());
            return Futures.completed();
        }
        var replaced = reply.answer().isError()
                ? CompletableFuture.completedFuture(false)
                : ephemeral.edit(own, page(press, reply));
        return replaced.thenComposeAsync(shown -> {
            if (shown) {
                acknowledger.acknowledge(press.query());
                return Futures.completed();
            }
            return show(press, reply, false);
        }, PrivatePressReplies::inNewThread);
    }

    /// Shows the reply in place of the message or beside it, to the user who pressed alone. If Telegram does not accept that, it is an
    /// alert; if it is too long for one, Telegram opens the private chat, where the bot answers. An error takes nothing away, so
    /// it is an alert first.
    CompletableFuture<Void> show(Press press, Reply reply, boolean replaces) {
        var answer = reply.answer();
        var alert = Renderer.alertText(answer);
        var trigger = new EphemeralTrigger.Press(press.query().getId(), replaces && !answer.isError());
        var shown = answer.isError() && alert.isPresent()
                ? CompletableFuture.completedFuture(false)
                : ephemeral.show(press.chat(), press.query().getFrom().getId(), trigger, answer.locale(),
                        List.of(page(press, reply)));
        return shown.thenAcceptAsync(isShown -> {
            if (isShown) {
                acknowledger.acknowledge(press.query());
            } else {
                showInAlert(press, withoutForm(press, reply));
            }
        }, PrivatePressReplies::inNewThread);
    }

    private void showInAlert(Press press, Reply reply) {
        var alert = Renderer.alertText(reply.answer());
        acknowledger.acknowledge(press.query(), alert, alert.isEmpty() ? Optional.of(link(press)) : Optional.empty());
    }

    /// Nothing can be entered in an alert: a form that offers it is left empty.
    private Reply withoutForm(Press press, Reply reply) {
        var answer = reply.answer();
        return answer.controls().stream().map(control -> control.lineFor(""))
                .filter(empty -> answer.choices().stream().anyMatch(choice -> choice.line().equals(empty))).findFirst()
                .flatMap(empty -> replies.reply(empty, press.requester(), press.chat(), true)).orElse(reply);
    }

    /// An ephemeral message is replaced as a whole, since Telegram does not say what it was.
    CompletableFuture<Void> close(Press press, EphemeralMessage own) {
        acknowledger.acknowledge(press.query());
        var done = TelegramPage.ofText(ControlPanelMessages.in(press.requester().locale()).done());
        return ephemeral.edit(own, OutgoingMessage.fromPage(done)).thenAccept(_ -> {});
    }

    private OutgoingMessage page(Press press, Reply reply) {
        var panel = panels.contextOf(reply.answer(), press.chat(), press.chat(), press.data().step());
        return messages.page(DrawnAnswer.draw(reply.answer()), press.data().page(), panel);
    }

    private String link(Press press) {
        return access.pageUrl(press.line(), press.chat()).orElseGet(() -> links.forCommand(press.line()));
    }

    /// Whoever has called Telegram before has to go on calling it.
    static void inNewThread(Runnable acknowledgement) {
        Thread.ofVirtual().name("telegram-acknowledgement").start(RequestId.wrap(acknowledgement));
    }
}
