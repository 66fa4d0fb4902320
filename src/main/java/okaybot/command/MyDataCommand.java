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
import okaybot.command.api.ListPart;
import okaybot.command.settings.SettingsFormatter;
import okaybot.lore.Lore;
import okaybot.settings.SettingsStore;

/// Shows what is stored about the asker, and deletes it.
final class MyDataCommand extends Command {
    private static final String NAME = "mydata";
    /// About as many as fit into one message.
    private static final int CHANGES_PER_ANSWER = 20;
    private static final Keyword SHOW = Keyword.of("show", "what is held about you", "export");
    private static final Keyword DELETE = Keyword.of("delete", "delete all of it", "forget", "erase");

    private final SettingsStore store;

    MyDataCommand(SettingsStore store) {
        super(CommandSpec.named(NAME).option("what", "With your data one cannot", _ -> List.of(SHOW, DELETE))
                .personal());
        this.store = store;
    }

    /// Showing data reads the change log.
    @Override
    public int cost(String argument) {
        return HIGH_COST;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        var part = ListPart.parse(request.argument().toLowerCase(Locale.ROOT), CHANGES_PER_ANSWER);
        return switch (part.words()) {
            case "", "show", "export" -> show(request.viewer().id(), part, lore);
            case "delete", "forget", "erase" -> delete(request.viewer().id(), lore);
            default -> spec().option().orElseThrow().notFound(request, lore);
        };
    }

    private Answer show(String viewer, ListPart part, Lore lore) {
        var data = store.viewerData(viewer, part.skip(), part.size());
        var builder = new AnswerBuilder(lore);
        builder.fact("Your name here", viewer);
        data.progress().ifPresent(episode -> builder.fact("Watched up to", "episode " + episode));
        part.range(data.changeCount()).ifPresent(range -> builder.fact("Changes shown", range + ", the newest first"));
        data.changes().forEach(change -> builder.fact("Changed as an admin", change.at() + " " + change.place() + " "
                + change.key() + " " + SettingsFormatter.describe(change)));
        part.previous().ifPresent(newer -> builder.choice("Newer changes", NAME, newer.text()));
        part.next(data.changeCount()).ifPresent(older -> builder.choice("Older changes", NAME, older.text()));
        if (data.progress().isEmpty() && data.changeCount() == 0) {
            builder.text("Nothing is held about you.");
        } else {
            builder.choice("Delete all of it", NAME, DELETE.id());
        }
        return builder.build("What I hold about you", new CommandLine(NAME, part.skip() == 0 ? "" : part.text()));
    }

    private Answer delete(String viewer, Lore lore) {
        store.forget(viewer);
        return new AnswerBuilder(lore)
                .text("Settings that you changed as an admin stay, without your name. Which quotations you"
                        + " have had is forgotten within a week.")
                .build("Deleted", CommandLine.of(NAME));
    }
}
