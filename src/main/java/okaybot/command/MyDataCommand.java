package okaybot.command;

import java.util.List;
import java.util.Locale;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Keyword;
import okaybot.command.settings.SettingsFormatter;
import okaybot.lore.Lore;
import okaybot.settings.SettingsStore;

/// Shows what is stored about the asker, and deletes it.
final class MyDataCommand extends Command {
    private static final String NAME = "mydata";
    private static final Keyword SHOW = Keyword.of("show", "what is held about you", "export");
    private static final Keyword DELETE = Keyword.of("delete", "delete all of it", "forget", "erase");

    private final SettingsStore store;

    MyDataCommand(SettingsStore store) {
        super(CommandSpec.named(NAME).option("what", "With your data one cannot", _ -> List.of(SHOW, DELETE))
                .personal());
        this.store = store;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        return switch (request.argument().toLowerCase(Locale.ROOT)) {
            case "", "show", "export" -> show(request.viewer().id(), lore);
            case "delete", "forget", "erase" -> delete(request.viewer().id(), lore);
            default -> spec().option().orElseThrow().notFound(request, lore);
        };
    }

    private Answer show(String viewer, Lore lore) {
        var data = store.viewerData(viewer);
        var builder = new AnswerBuilder(lore);
        builder.fact("Your name here", viewer);
        data.progress().ifPresent(episode -> builder.fact("Watched up to", "episode " + episode));
        data.changes().forEach(change -> builder.fact("Changed as an admin", change.at() + " " + change.place() + " "
                + change.key() + " " + SettingsFormatter.describe(change)));
        if (data.progress().isEmpty() && data.changes().isEmpty()) {
            builder.text("Nothing is held about you.");
        } else {
            builder.choice("Delete all of it", NAME, DELETE.id());
        }
        return builder.build("What I hold about you", CommandLine.of(NAME));
    }

    private Answer delete(String viewer, Lore lore) {
        store.forget(viewer);
        return new AnswerBuilder(lore)
                .text("Settings that you changed as an admin stay, without your name. Which quotations you"
                        + " have had is forgotten within a week.")
                .build("Deleted", CommandLine.of(NAME));
    }
}
