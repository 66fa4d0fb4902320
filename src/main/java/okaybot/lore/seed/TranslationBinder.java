package okaybot.lore.seed;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import okaybot.lore.Claim;
import okaybot.lore.Lore;
import okaybot.lore.Quotation;
import okaybot.lore.TextHash;
import okaybot.lore.TranslatableText;
import okaybot.lore.TranslatedText;
import okaybot.lore.Translation;
import okaybot.lore.Vocabulary;
import okaybot.lore.view.ContentPart;
import okaybot.lore.view.LoreTranslator;
import okaybot.yaml.YamlReader;
import okaybot.yaml.annotation.MaxLength;

/// Finds the English text of each translation of one language, and reports what fits none.
final class TranslationBinder {
    private static final int MAX_SHOWN = 3;

    private final YamlReader reader;
    private final Map<String, Map<TextHash, List<TranslatableText>>> known;
    private final Map<String, Map<String, TranslatedText>> texts = new HashMap<>();
    private final Map<String, TranslationFile.Entry> places = new HashMap<>();
    private final List<Outdated> outdated = new ArrayList<>();
    private final List<String> unanswered = new ArrayList<>();
    private Vocabulary vocabulary = Vocabulary.NONE;
    private final Set<List<Object>> seen = new HashSet<>();

    /// A translation whose English text is not there.
    private record Outdated(String id, TranslationFile.Entry entry) {}

    /// @param known the English texts of the lore, by their ids and their hashes
    TranslationBinder(YamlReader reader, Map<String, Map<TextHash, List<TranslatableText>>> known) {
        this.reader = reader;
        this.known = known;
    }

    /// What every translation of a lore is bound to.
    static Map<String, Map<TextHash, List<TranslatableText>>> englishTexts(Lore lore) {
        return LoreTranslator.texts(lore).stream().collect(groupingBy(TranslatableText::id, LinkedHashMap::new,
                groupingBy(text -> TextHash.of(text.english()))));
    }

    void add(TranslationFile file) {
        vocabulary = file.vocabulary().map(vocabulary::and).orElse(vocabulary);
        unanswered.addAll(file.unanswered());
        var ids = List.copyOf(file.translations().keySet());
        for (var i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            if (known.containsKey(id) || ContentPart.SECTION_IDS.contains(id)) {
                file.translations().getOrDefault(id, List.of()).forEach(entry -> add(id, entry));
            } else {
                reader.report(file, "translations", i, "nothing has the id `" + id + "`",
                        YamlReader.suggest(id, known.keySet()));
            }
        }
    }

    private void add(String id, TranslationFile.Entry entry) {
        var originals = known.getOrDefault(id, Map.of()).getOrDefault(entry.of(), List.of());
        if (!seen.add(List.of(id, entry.of()))) {
            reader.report(entry, "of", "`" + entry.of() + "` is translated already under `" + id + "`",
                    "leave one of the two out");
        } else if (originals.isEmpty()) {
            outdated.add(new Outdated(id, entry));
        } else {
            check(entry, originals);
            texts.computeIfAbsent(id, _ -> new HashMap<>()).put(originals.getFirst().english(),
                    new TranslatedText(entry.text(), entry.asked()));
            places.put(entry.text(), entry);
            entry.asked().forEach(question -> places.put(question, entry));
        }
    }

    private void check(TranslationFile.Entry entry, List<TranslatableText> originals) {
        var length = entry.text().codePointCount(0, entry.text().length());
        var max = originals.stream().mapToInt(TranslationBinder::maxLength).min().orElseThrow();
        if (length > max) {
            reader.report(entry, "text", "`text` is too long: " + length + " characters",
                    "at most " + max + " fit here in every language");
        }
        if (!entry.asked().isEmpty() && originals.stream().noneMatch(TranslationBinder::canBeAsked)) {
            reader.report(entry, "asked", "this is no statement that answers questions",
                    "`asked` belongs to statements, to the words of quotations, and to what is in dispute");
        }
    }

    private static boolean canBeAsked(TranslatableText text) {
        return text.owner() instanceof Claim || text.component().equals("point")
                || (text.owner() instanceof Quotation && text.component().equals("words"));
    }

    private static int maxLength(TranslatableText text) {
        return Arrays.stream(text.owner().getClass().getRecordComponents())
                .filter(component -> component.getName().equals(text.component()))
                .map(component -> component.getAnnotation(MaxLength.class)).filter(Objects::nonNull)
                .mapToInt(MaxLength::value).findFirst().orElse(Integer.MAX_VALUE);
    }

    /// The translation, after all files have been added.
    Translation translation() {
        outdated.forEach(this::warn);
        return new Translation(texts, vocabulary, List.copyOf(unanswered));
    }

    private void warn(Outdated old) {
        var now = known.getOrDefault(old.id, Map.of()).entrySet().stream()
                .filter(text -> !seen.contains(List.of(old.id, text.getKey())))
                .map(text -> "`" + text.getKey() + "` " + text.getValue().getFirst().english()).limit(MAX_SHOWN)
                .toList();
        reader.warn(old.entry, "of", "no English text under `" + old.id + "` has the hash `" + old.entry.of()
                + "`, so the English text of today is shown",
                now.isEmpty()
                        ? "leave it out"
                        : "translate what is new there: " + String.join(" · ", now));
    }

    /// Where each translated text and question stands.
    Map<String, TranslationFile.Entry> places() {
        return places;
    }
}
