package okaybot.command.show;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.DateFormatter;
import okaybot.answer.Request;
import okaybot.answer.Span;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.EpisodeNumber;
import okaybot.command.api.Keyword;
import okaybot.command.api.LookupCommand;
import okaybot.lore.Claim;
import okaybot.lore.Dispute;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Source;
import okaybot.search.statement.Statement;

/// The sources of everything that the bot says, and where they contradict each other.
public final class SourcesCommand extends LookupCommand<Named> {
    private static final String NAME = "sources";
    private static final String DISPUTES = "disputes";

    public SourcesCommand() {
        super(CommandSpec.named(NAME).constant(), CommandOption.of(NAME, "source",
                (typed, locale) -> SourcesMessages.in(locale).unknown(typed), SourcesCommand::sourcesAndDisputes));
    }

    private static List<Named> sourcesAndDisputes(Lore lore) {
        return Stream.<Named>concat(lore.sources().stream(), disputes(lore).stream()).toList();
    }

    private static Optional<Keyword> disputes(Lore lore) {
        return lore.disputes().isEmpty()
                ? Optional.empty()
                : Optional.of(Keyword.of(DISPUTES, SourcesMessages.in(lore.locale()).disagree()));
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
        var format = DateFormatter.of(lore);
        var builder = new AnswerBuilder(lore).text(messages.count(lore.sources().size()));
        lore.sources().forEach(source -> {
            builder.fact(source.name(), format.date(source));
            builder.choice(source.name(), NAME, source.id());
        });
        disputes(lore).ifPresent(disputes -> builder.choice(disputes.title(), NAME, disputes.id()));
        return builder.build(messages.title(), CommandLine.of(NAME));
    }

    @Override
    protected Answer page(Named named, Lore lore) {
        return switch (named) {
            case Source source -> page(source, lore);
            case Keyword disputes -> page(disputes, lore);
            default -> throw new IllegalStateException("Neither a source nor a word for the disputes: " + named);
        };
    }

    private static Answer page(Keyword disputes, Lore lore) {
        return new AnswerBuilder(lore).lines(lore.disputes().stream().map(dispute -> spans(dispute, lore)).toList())
                .choice(SourcesMessages.in(lore.locale()).all(), NAME, "")
                .build(disputes.title(), new CommandLine(NAME, disputes.id()));
    }

    private static Answer page(Source source, Lore lore) {
        var messages = SourcesMessages.in(lore.locale());
        var format = DateFormatter.of(lore);
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

    /// One thing that a statement says of a source.
    static void add(Statement statement, AnswerBuilder builder, Lore lore) {
        var messages = SourcesMessages.in(lore.locale());
        var source = lore.source(statement.subject());
        switch (statement.reference()) {
            case Statement.AUTHOR_OF_SOURCE -> builder.fact(
                    source.author().isPresent() ? messages.writtenBy() : messages.publishedBy(), statement.claims());
            case Statement.DATE_OF_SOURCE -> builder.fact(messages.date(),
                    List.of(Claim.of(DateFormatter.of(lore).date(source), List.of(source.id()))));
            default -> builder.paragraph(statement.claims());
        }
    }

    /// The point of a dispute, and which sources say what.
    private static List<Span> spans(Dispute dispute, Lore lore) {
        var messages = SourcesMessages.in(lore.locale());
        var readings = dispute.readings().stream().map(reading -> messages.reading(reading.text(),
                reading.sources().stream().map(id -> lore.source(id).name()).collect(Collectors.joining(", "))));
        return List.of(new Span.Strong(dispute.point()),
                new Span.Plain(readings.collect(Collectors.joining(" · ", ": ", ""))));
    }

    private static boolean takesPart(Source source, Dispute dispute) {
        return dispute.readings().stream().anyMatch(reading -> reading.sources().contains(source.id()));
    }
}
