package okaybot.answer;

import java.util.List;

/// A part of an answer that stands by itself. Renderers switch over it without a `default`.
public sealed interface Block {
    /// One sentence, as it is.
    static Block ofSentence(String sentence) {
        return new Paragraph(List.of(List.of(new Span.Plain(sentence))));
    }

    /// A heading over the blocks that follow. Never a spoiler.
    record Heading(String text) implements Block {}

    /// Sentences that follow each other.
    record Paragraph(List<List<Span>> sentences) implements Block {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }

        public List<Span> spans() {
            return Span.join(sentences, " ");
        }
    }

    /// A list, a line an item.
    record Items(List<List<Span>> lines) implements Block {
        public Items {
            lines = List.copyOf(lines);
        }
    }

    /// Labelled lines.
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /// A label, never a spoiler, and what stands side by side behind it.
    record Fact(String label, List<List<Span>> values) {
        public Fact {
            values = List.copyOf(values);
        }

        public List<Span> spans() {
            return Span.join(values, " · ");
        }
    }

    /// Somebody's words with their quotation marks, and the frame: who, of what, where, when.
    record Quotation(List<Span> words, List<Span> frame) implements Block {
        public Quotation {
            words = List.copyOf(words);
            frame = List.copyOf(frame);
        }
    }
}
