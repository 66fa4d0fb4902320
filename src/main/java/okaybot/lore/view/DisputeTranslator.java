package okaybot.lore.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import okaybot.lore.Dispute;
import okaybot.lore.TranslatedText;

/// Translates disputes as a whole or not at all: one sentence tells what a dispute is about and what each side says.
final class DisputeTranslator {
    private final TextTranslator texts;

    DisputeTranslator(TextTranslator texts) {
        this.texts = texts;
    }

    Dispute translate(Dispute dispute) {
        var part = new ContentPart(ContentPart.DISPUTES, dispute.id());
        var point = texts.find(part, dispute, "point", dispute.point());
        var readings = dispute.readings().stream().map(reading -> texts.find(part, reading, "text", reading.text()))
                .toList();
        var asked = TextTranslator.asked(point, dispute.asked());
        if (point.isEmpty() || readings.stream().anyMatch(Optional::isEmpty)) {
            texts.addUntranslated(dispute.point());
            return new Dispute(dispute.id(), dispute.point(), dispute.after(), dispute.readings(), asked);
        }
        return new Dispute(dispute.id(), point.orElseThrow().text(), dispute.after(),
                translate(dispute.readings(), readings.stream().flatMap(Optional::stream).toList()), asked);
    }

    private static List<Dispute.Reading> translate(List<Dispute.Reading> english, List<TranslatedText> translated) {
        return IntStream.range(0, english.size())
                .mapToObj(i -> new Dispute.Reading(translated.get(i).text(), english.get(i).sources(),
                        english.get(i).slip()))
                .toList();
    }
}
