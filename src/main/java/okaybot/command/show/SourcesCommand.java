package okaybot.command.show;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.answer.Span;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.EpisodeNumber;
import okaybot.command.api.LookupCommand;
import okaybot.lore.Dispute;
import okaybot.lore.Lore;
import okaybot.lore.Source;

/// The sources of everything that the bot says, and where they contradict each other.
public final class SourcesCommand extends LookupCommand<Source> {
    private static final String NAME = "sources";

    public SourcesCommand() {
        super(CommandSpec.named(NAME).constant(),
                CommandOption.of(NAME, "source", "There is no source called", Lore::sources));
    }

    /// The number of a source, too, in the order in which all are listed.
    @Override
    public Optional<String> argument(String typed, Lore lore) {
        return EpisodeNumber.parse(typed, lore.vocabulary())
                .filter(number -> number >= 1 && number <= lore.sources().size())
                .map(number -> lore.sources().get(number - 1).id())
                .or(() -> super.argument(typed, lore));
    }

    @Override
    protected Answer overview(Request request, Lore lore) {
        var builder = new AnswerBuilder(lore);
        lore.sources().forEach(source -> {
            builder.fact(source.name(), source.dateInWords());
            builder.choice(source.name(), NAME, source.id());
        });
        if (!lore.disputes().isEmpty()) {
            builder.heading("Where they disagree")
                    .lines(lore.disputes().stream().map(dispute -> spans(dispute, lore)).toList());
        }
        return builder.build("Where all this comes from", CommandLine.of(NAME));
    }

    @Override
    protected Answer page(Source source, Lore lore) {
        var builder = new AnswerBuilder(lore).text(source.about());
        builder.fact("Published by", source.publisher().orElse("not named"));
        builder.fact("Written by", source.author().orElse("not named"));
        builder.fact("Date", source.dateInWords());
        var disputes = lore.disputes().stream().filter(dispute -> takesPart(source, dispute))
                .map(dispute -> spans(dispute, lore))
                .toList();
        if (!disputes.isEmpty()) {
            builder.heading("Where others say otherwise").lines(disputes);
        }
        return builder.choice("All sources", NAME, "").build(source.name(), new CommandLine(NAME, source.id()));
    }

    /// The point of a dispute, and which sources say what.
    private static List<Span> spans(Dispute dispute, Lore lore) {
        var readings = dispute.readings().stream().map(reading -> reading.text() + reading.sources().stream()
                .map(id -> lore.source(id).name()).collect(Collectors.joining(", ", " (", ")")));
        return List.of(new Span.Strong(dispute.point()),
                new Span.Plain(readings.collect(Collectors.joining(" · ", ": ", ""))));
    }

    private static boolean takesPart(Source source, Dispute dispute) {
        return dispute.readings().stream().anyMatch(reading -> reading.sources().contains(source.id()));
    }
}
