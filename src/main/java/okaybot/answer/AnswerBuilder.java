package okaybot.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okaybot.lore.Claim;
import okaybot.lore.Dispute;
import okaybot.lore.Lore;
import okaybot.lore.SpoilerThreshold;
import okaybot.text.Headings;

/// Builds an [Answer]: covers spoilers, numbers the sources in the order in which they are cited, and says after each
/// block which of its statements are disputed.
public final class AnswerBuilder {
    private final Lore lore;
    private final AnswerMessages messages;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block.Fact> facts = new ArrayList<>();
    private final CitationNumbers numbers = new CitationNumbers();
    private final Set<String> told = new HashSet<>();
    private final LinkedHashSet<String> disputed = new LinkedHashSet<>();
    private final List<Choice> choices = new ArrayList<>();
    private final List<Control> controls = new ArrayList<>();

    /// @param lore whose reader's language is that of the answer
    public AnswerBuilder(Lore lore) {
        this.lore = lore;
        this.messages = AnswerMessages.in(lore.locale());
    }

    public AnswerBuilder heading(String text) {
        return add(new Block.Heading(text));
    }

    /// A sentence about the bot and not about the show, so it needs no source.
    public AnswerBuilder text(String text) {
        return add(Block.ofSentence(text));
    }

    /// Sentences about the bot, in one paragraph.
    public AnswerBuilder text(List<String> sentences) {
        return add(new Block.Paragraph(sentences.stream().map(text -> List.<Span>of(new Span.Plain(text))).toList()));
    }

    /// Statements in one paragraph.
    public AnswerBuilder paragraph(List<Claim> claims) {
        flushFacts();
        return claims.isEmpty() ? this : add(new Block.Paragraph(statements(claims)));
    }

    /// A list of statements.
    public AnswerBuilder items(List<Claim> claims) {
        flushFacts();
        return claims.isEmpty() ? this : lines(statements(claims));
    }

    /// A list of lines that are already spans.
    public AnswerBuilder lines(List<List<Span>> lines) {
        return add(new Block.Items(lines));
    }

    /// A labelled line of statements. Consecutive facts become one block.
    public AnswerBuilder fact(String label, List<Claim> claims) {
        if (!claims.isEmpty()) {
            facts.add(new Block.Fact(label, statements(claims)));
        }
        return this;
    }

    /// A labelled line about the bot, or of plain data.
    public AnswerBuilder fact(String label, String text) {
        facts.add(new Block.Fact(label, List.of(List.of(new Span.Plain(text)))));
        return this;
    }

    /// A labelled line of spans, such as a point in time.
    public AnswerBuilder labelled(String label, List<Span> spans) {
        facts.add(new Block.Fact(label, List.of(spans)));
        return this;
    }

    public AnswerBuilder quotation(List<Span> words, List<Span> attribution) {
        return add(new Block.Quotation(words, attribution));
    }

    /// On what the sources disagree, and what each of them says.
    public AnswerBuilder dispute(Dispute dispute) {
        flushFacts();
        if (!told.contains(dispute.id())) {
            disputed.add(dispute.id());
        }
        addDisputes();
        return this;
    }

    public AnswerBuilder choice(String label, String command, String argument) {
        choices.add(new Choice(Headings.of(label, lore.locale()), new CommandLine(command, argument)));
        return this;
    }

    public AnswerBuilder controls(List<Control> added) {
        controls.addAll(added);
        return this;
    }

    private List<Span> statement(Claim claim) {
        claim.dispute().filter(dispute -> !told.contains(dispute)).ifPresent(disputed::add);
        return cover(claim.after(), List.of(new Span.Plain(claim.text()), citationMarks(claim.sources())));
    }

    /// The spans, covered if they are a spoiler.
    public List<Span> cover(Optional<SpoilerThreshold> after, List<Span> spans) {
        return after.map(lore::episode)
                .map(episode -> new Cover(episode, episode == lore.lastEpisode(), 1))
                .map(cover -> List.<Span>of(new Span.Covered(cover, spans)))
                .orElse(spans);
    }

    /// The numbers of these sources in the answer's list of sources.
    public Span citationMarks(List<String> sources) {
        return new Span.CitationMarks(numbers.cite(sources));
    }

    /// Builds the answer.
    ///
    /// @param line the command that gives exactly this answer again
    public Answer build(String title, CommandLine line) {
        flushFacts();
        if (blocks.isEmpty() && controls.isEmpty()) {
            text(messages.nothingKnown());
        }
        return new Answer(Headings.of(title, lore.locale()), blocks, numbers.citations(lore), choices, controls, line,
                lore.locale(), false, Optional.empty());
    }

    private DisputeSentence.Position position(Dispute dispute) {
        if (!dispute.id().equals(disputed.getFirst())) {
            return DisputeSentence.Position.RIGHT_BEHIND_ANOTHER;
        }
        return told.isEmpty() ? DisputeSentence.Position.FIRST : DisputeSentence.Position.FURTHER_DOWN;
    }

    private List<List<Span>> statements(List<Claim> claims) {
        return claims.stream().map(this::statement).toList();
    }

    private AnswerBuilder add(Block block) {
        flushFacts();
        blocks.add(block);
        addDisputes();
        return this;
    }

    private void flushFacts() {
        if (!facts.isEmpty()) {
            blocks.add(new Block.Facts(facts));
            facts.clear();
            addDisputes();
        }
    }

    private void addDisputes() {
        if (!disputed.isEmpty()) {
            var sentence = new DisputeSentence(lore, this::citationMarks);
            blocks.add(new Block.Paragraph(disputed.stream().map(lore::dispute)
                    .map(dispute -> sentence.write(dispute, position(dispute))).toList()));
            told.addAll(disputed);
            disputed.clear();
        }
    }
}
