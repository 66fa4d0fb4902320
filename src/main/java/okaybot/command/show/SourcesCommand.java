package okaybot.command.show;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.DateFormatter;
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
                CommandOption.of(NAME, "source", (typed, locale) -> SourcesMessages.in(locale).unknown(typed),
                        Lore::sources));
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
        var messages = SourcesMessages.in(lore.locale());
        var format = new DateFormatter(lore.locale());
        var builder = new AnswerBuilder(lore);
        lore.sources().forEach(source -> {
            builder.fact(source.name(), format.date(source));
            builder.choice(source.name(), NAME, source.id());
        });
        if (!lore.disputes().isEmpty()) {
            builder.heading(messages.disagree())
                    .lines(lore.disputes().stream().map(dispute -> spans(dispute, lore)).toList());
        }
        return builder.build(messages.title(), CommandLine.of(NAME));
    }

    @Override
    protected Answer page(Source source, Lore lore) {
        var messages = SourcesMessages.in(lore.locale());
        var format = new DateFormatter(lore.locale());
        var builder = new AnswerBuilder(lore).text(source.about());
        builder.fact(messages.publishedBy(), source.publisher().orElseGet(messages::notNamed));
        builder.fact(messages.writtenBy(), source.author().orElseGet(messages::notNamed));
        builder.fact(messages.date(), format.date(source));
        var disputes = lore.disputes().stream().filter(dispute -> takesPart(source, dispute))
                .map(dispute -> spans(dispute, lore))
                .toList();
        if (!disputes.isEmpty()) {
            builder.heading(messages.othersDisagree()).lines(disputes);
        }
        return builder.choice(messages.all(), NAME, "").build(source.name(), new CommandLine(NAME, source.id()));
    }

    /// The point of a dispute, and which sources say what.
    private static List<Span> spans(Dispute dispute, Lore lore) {
        var messages = SourcesMessages.in(lore.locale());
        var readings = dispute.readings().stream()
                .map(reading -> messages.reading(reading.text(), reading.sources().stream()
                        .map(id -> lore.source(id).name()).collect(Collectors.joining(", "))));
        return List.of(new Span.Strong(dispute.point()),
                new Span.Plain(readings.collect(Collectors.joining(" · ", ": ", ""))));
    }

    private static boolean takesPart(Source source, Dispute dispute) {
        return dispute.readings().stream().anyMatch(reading -> reading.sources().contains(source.id()));
    }
}
