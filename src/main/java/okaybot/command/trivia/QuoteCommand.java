package okaybot.command.trivia;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Illustration;
import okaybot.answer.QuotationFormatter;
import okaybot.answer.Request;
import okaybot.answer.Span;
import okaybot.command.api.Command;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandSpec;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Quotation;
import okaybot.lore.Role;
import okaybot.lore.Theme;
import okaybot.picture.PictureService;
import okaybot.picture.QuoteCard;

/// A random quotation, or one by or about a person, character or theme.
public final class QuoteCommand extends Command {
    public static final String NAME = "quote";
    private final CommandOption<Named> about;
    private final ShuffledDeck<Quotation> deck;
    private final PictureService pictures;

    public QuoteCommand(RandomGenerator random, PictureService pictures) {
        var topic = CommandOption.of(NAME, "about", (typed, locale) -> QuoteMessages.in(locale).unknown(typed),
                QuoteCommand::topics)
                .offering((named, lore) -> !quotationsAbout(named, lore).isEmpty());
        super(CommandSpec.named(NAME).option(topic));
        this.about = topic;
        this.deck = new ShuffledDeck<>(random);
        this.pictures = pictures;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        if (request.argument().isEmpty()) {
            return nextQuotation(request, "", lore.quotations(), lore);
        }
        return quotation(request.argument(), lore)
                .map(quotation -> page(quotation, "", true, lore))
                .orElseGet(() -> about.answer(request, lore, topic -> answerAbout(topic, request, lore)));
    }

    /// A topic, or the id of a quotation.
    @Override
    public Optional<String> argument(String typed, Lore lore) {
        return quotation(typed, lore).map(Quotation::id).or(() -> super.argument(typed, lore));
    }

    /// The single quotations.
    @Override
    public List<CommandLine> linesToPost(String argument, LocalDate day, Lore lore) {
        var chosen = argument.isEmpty()
                ? lore.quotations()
                : quotation(argument, lore).map(List::of).orElseGet(() -> about.idOf(lore, argument)
                        .flatMap(id -> about.thing(lore, id)).map(topic -> quotationsAbout(topic, lore))
                        .orElse(List.of()));
        return chosen.stream().map(quotation -> new CommandLine(NAME, quotation.id())).toList();
    }

    /// A card to share.
    @Override
    public Optional<Illustration> illustration(String argument, Lore lore, int ceiling) {
        return quotation(argument, lore)
                .map(quotation -> new Illustration(false, QuoteMessages.in(lore.locale()).card(),
                        theme -> pictures.picture(QuoteCard.of(quotation.id(), lore, theme).orElseThrow())));
    }

    private static Optional<Quotation> quotation(String id, Lore lore) {
        return lore.quotations().stream().filter(quotation -> quotation.id().equals(id)).findFirst();
    }

    private Answer answerAbout(Named topic, Request request, Lore lore) {
        var quotations = quotationsAbout(topic, lore);
        return quotations.isEmpty()
                ? noQuotation(topic, lore)
                : nextQuotation(request, topic.id(), quotations, lore);
    }

    private static Answer noQuotation(Named topic, Lore lore) {
        var messages = QuoteMessages.in(lore.locale());
        var page = topic instanceof Theme ? "themes" : "cast";
        return Answer.ofSentence(messages.noneAbout(topic.name()), messages.nobodyQuoted(),
                List.of(new Choice(topic.name(), new CommandLine(page, topic.id())),
                        new Choice(messages.any(), CommandLine.of(NAME))),
                new CommandLine(NAME, topic.id()), lore.locale());
    }

    /// The quotations by or about a topic. Those about an actor are also about the actor's character.
    public static List<Quotation> quotationsAbout(Named topic, Lore lore) {
        var actor = topic instanceof Role role ? role.playedBy().map(Role.Casting::person).orElse("") : "";
        return lore.quotations()
                .stream()
                .filter(quotation -> quotation.by().equals(topic.id()) || quotation.about().contains(topic.id())
                        || quotation.about().contains(actor))
                .toList();
    }

    private static List<Named> topics(Lore lore) {
        return Stream.of(lore.people(), lore.roles(), lore.themes()).<Named>flatMap(List::stream).toList();
    }

    private Answer nextQuotation(Request request, String topic, List<Quotation> all, Lore lore) {
        if (all.isEmpty()) {
            return new AnswerBuilder(lore).build(QuoteMessages.in(lore.locale()).none(), request.line());
        }
        return page(deck.next(request.viewer().id(), topic, all), topic, all.size() > 1, lore);
    }

    private static Answer page(Quotation quotation, String topic, boolean another, Lore lore) {
        var builder = new AnswerBuilder(lore);
        add(quotation, builder, lore);
        var messages = QuoteMessages.in(lore.locale());
        if (another) {
            builder.choice(messages.another(), NAME, topic);
        }
        return builder.build(messages.title(), new CommandLine(NAME, quotation.id()));
    }

    /// The quotation and who said it.
    public static void add(Quotation quotation, AnswerBuilder builder, Lore lore) {
        var format = new QuotationFormatter(lore);
        var words = List.<Span>of(new Span.Plain(format.words(quotation)));
        var marks = builder.citationMarks(quotation.sources());
        builder.quotation(words, List.of(new Span.Plain(format.attribution(quotation)), marks));
        format.translation(quotation).ifPresent(builder::text);
    }
}
