package okaybot.answer.service;

import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.answer.interpret.Interpretation;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.command.context.CommandContext;
import okaybot.lore.Lore;
import okaybot.lore.LoreCache;
import okaybot.search.passage.PassageQueryParser;

/// What happens to a question that the content does not answer: a passage of an article may answer it. Otherwise it is counted,
/// and the nearest that the content says is the answer. Thread-safe.
final class UnansweredFallback {
    private final CommandContext context;
    private final CommandRegistry commands;
    private final LoreCache<PassageQueryParser> parsers = new LoreCache<>(PassageQueryParser::new);

    UnansweredFallback(CommandContext context, CommandRegistry commands) {
        this.context = context;
        this.commands = commands;
    }

    /// @param meant what the words were understood as; returned as it is if that is an answer
    /// @param question what was asked, without the name of a command
    /// @param lore what the reader may know of
    /// @param ceiling the last episode that the reader has watched
    Interpretation resolve(Interpretation meant, Request request, String question, Lore lore, int ceiling) {
        return switch (meant) {
            case Interpretation.NotSaid notSaid -> passageOrCount(request, question, lore, ceiling)
                    .or(notSaid::nearest).<Interpretation>map(clear -> clear).orElse(notSaid);
            case Interpretation.Unclear(_, var isAmbiguous) when !isAmbiguous ->
                passageOrCount(request, question, lore, ceiling).<Interpretation>map(clear -> clear).orElse(meant);
            case Interpretation.Clear _,Interpretation.Unclear _,Interpretation.Unknown _ -> meant;
        };
    }

    private Optional<Interpretation.Clear> passageOrCount(Request request, String question, Lore lore, int ceiling) {
        var passage = findPassage(question, lore, ceiling);
        if (passage.isEmpty() && !request.isOverheard()) {
            context.countUnanswered(request, question);
        }
        return passage;
    }

    /// A passage that the reader may see, otherwise one that is covered.
    private Optional<Interpretation.Clear> findPassage(String question, Lore lore, int ceiling) {
        var query = parsers.get(lore).parse(question);
        var open = context.content().passages().find(query, ceiling, 1);
        return (open.isEmpty() ? context.content().passages().find(query, Integer.MAX_VALUE, 1) : open).stream()
                .findFirst()
                .flatMap(passage -> commands.find(CommandRole.ASK).map(
                        ask -> new Interpretation.Clear(new CommandLine(ask.name(), passage.reference()))));
    }
}
