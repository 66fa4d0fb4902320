package okaybot.command.show;

import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandSpec;
import okaybot.lore.Dispute;
import okaybot.lore.Lore;
import okaybot.lore.Source;

/// Where everything that the bot says comes from, and where the sources contradict each other.
public final class SourcesCommand implements Command {
    private static final String NAME = "sources";
    private final CommandOption<Source> source = CommandOption.of(NAME, "source", "There is no source called",
            Lore::sources);
    private final CommandSpec spec = CommandSpec.named(NAME).option(source).constant();

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        return request.argument().isEmpty() ? all(lore) : source.answer(request, lore, one -> page(one, lore));
    }

    private static Answer all(Lore lore) {
        var sheet = new AnswerBuilder(lore);
        lore.sources().forEach(source -> {
            sheet.fact(source.name(), source.dateInWords());
            sheet.choice(source.name(), NAME, source.id());
        });
        if (!lore.disputes().isEmpty()) {
            sheet.heading("Where they disagree").lines(lore.disputes().stream().map(sheet::disputeSpans).toList());
        }
        return sheet.build("Where all this comes from", CommandLine.of(NAME));
    }

    private static Answer page(Source source, Lore lore) {
        var sheet = new AnswerBuilder(lore).text(source.about());
        sheet.fact("Published by", source.publisher().orElse("not named"));
        sheet.fact("Written by", source.author().orElse("not named"));
        sheet.fact("Date", source.dateInWords());
        var disputes = lore.disputes().stream().filter(dispute -> takesPart(source, dispute)).map(sheet::disputeSpans)
                .toList();
        if (!disputes.isEmpty()) {
            sheet.heading("Where others say otherwise").lines(disputes);
        }
        return sheet.choice("All sources", NAME, "").build(source.name(), new CommandLine(NAME, source.id()));
    }

    private static boolean takesPart(Source source, Dispute dispute) {
        return dispute.readings().stream().anyMatch(reading -> reading.sources().contains(source.id()));
    }
}
