package okaybot.picture.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a chart shows, in words.
final class ChartAltText {
    /// Discord allows 1,024 characters to describe an attachment, Telegram as many below a photo.
    private static final int MAX_LENGTH = 1024;

    private final ChartModel model;
    private final ChartMessages messages;

    private ChartAltText(ChartModel model, ChartMessages messages) {
        this.model = model;
        this.messages = messages;
    }

    /// Who is on it, then what they are to each other: in sentences; if there is not enough room for that, in the words on the
    /// lines; then without who they are; then as much of that as there is room for.
    ///
    /// @param sentences the relations
    static String of(ChartModel model, List<String> sentences, ChartMessages messages) {
        var text = new ChartAltText(model, messages);
        var names = List.of(model.cards().stream().map(ChartModel.Card::name).collect(Collectors.joining(" · ")));
        var briefest = text.all(names, text.lines());
        return Stream.of(text.all(text.people(), sentences), text.all(text.people(), text.lines()), briefest)
                .filter(one -> one.length() <= MAX_LENGTH).findFirst()
                .orElseGet(() -> text.beginning(briefest));
    }

    private String all(List<String> people, List<String> relations) {
        return Stream.of(Stream.of(messages.alt(model.title(), model.subtitle())),
                people.stream(), relations.stream()).flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    private List<String> people() {
        return model.cards().stream()
                .map(card -> card.words().map(words -> card.name() + ", " + words).orElse(card.name())).toList();
    }

    private List<String> lines() {
        var names = model.cards().stream().collect(Collectors.toMap(ChartModel.Card::id, ChartModel.Card::name));
        return model.lines().stream().map(line -> names.get(line.from()) + " – " + names.get(line.to()) + ": "
                + String.join(" · ", line.labels())).toList();
    }

    private String beginning(String text) {
        var lines = text.lines().toList();
        for (var left = 1; left < lines.size(); left++) {
            var beginning = String.join("\n", lines.subList(0, lines.size() - left)) + "\n" + messages.altMore(left);
            if (beginning.length() <= MAX_LENGTH) {
                return beginning;
            }
        }
        return lines.getFirst();
    }
}
