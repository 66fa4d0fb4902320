package okaybot.answer;

import java.util.List;
import java.util.stream.Stream;

/// A heading, paragraph, list or the like. Renderers switch over it without a `default`, so that a new kind of block
/// does not compile until every renderer handles it.
public sealed interface Block {
    /// A paragraph of one sentence.
    static Block ofSentence(String sentence) {
        return new Paragraph(List.of(List.of(new Span.Plain(sentence))));
    }

    /// The same with a sentence before its first line; empty if it cannot begin with one.
    default List<Block> beginningWith(String sentence) {
        return switch (this) {
            case Paragraph(var sentences) when !sentences.isEmpty() ->
                List.of(new Paragraph(prepend(begin(sentence, sentences.getFirst()), sentences)));
            case Facts(var facts) when !facts.isEmpty() -> {
                var first = new Paragraph(
                        List.of(begin(sentence + " " + facts.getFirst().label() + ":", facts.getFirst().spans())));
                yield facts.size() == 1 ? List.of(first) : List.of(first, new Facts(facts.subList(1, facts.size())));
            }
            case Heading _,Paragraph _,Items _,Facts _,Quotation _ -> List.of();
        };
    }

    private static List<Span> begin(String sentence, List<Span> spans) {
        return Stream.concat(Stream.of(new Span.Plain(sentence + " ")), spans.stream()).toList();
    }

    private static List<List<Span>> prepend(List<Span> first, List<List<Span>> sentences) {
        return Stream.concat(Stream.of(first), sentences.stream().skip(1)).toList();
    }

    /// Everything that it shows apart from headings and labels.
    default Stream<Span> allSpans() {
        return switch (this) {
            case Heading _ -> Stream.of();
            case Paragraph(var sentences) -> sentences.stream().flatMap(List::stream);
            case Items(var lines) -> lines.stream().flatMap(List::stream);
            case Facts(var facts) -> facts.stream().flatMap(fact -> fact.values().stream()).flatMap(List::stream);
            case Quotation(var words, var attribution) -> Stream.concat(words.stream(), attribution.stream());
        };
    }

    /// A heading over the blocks that follow. Never a spoiler.
    record Heading(String text) implements Block {}

    /// Sentences, separated by spaces.
    record Paragraph(List<List<Span>> sentences) implements Block {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }

        public List<Span> spans() {
            return Span.join(sentences, " ");
        }
    }

    /// A list with one item per line.
    record Items(List<List<Span>> lines) implements Block {
        public Items {
            lines = List.copyOf(lines);
        }
    }

    /// Labelled lines, one under the other.
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /// A label and its values, side by side. The label is never a spoiler.
    record Fact(String label, List<List<Span>> values) {
        public Fact {
            values = List.copyOf(values);
        }

        public List<Span> spans() {
            return Span.join(values, " · ");
        }
    }

    /// A quotation of a person.
    ///
    /// @param words with quotation marks
    /// @param attribution who said it, about what and where
    record Quotation(List<Span> words, List<Span> attribution) implements Block {
        public Quotation {
            words = List.copyOf(words);
            attribution = List.copyOf(attribution);
        }
    }
}
