package okaybot.lore.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import okaybot.lore.Chart;
import okaybot.lore.Honour;
import okaybot.lore.Lore;
import okaybot.lore.Lore.Localization;
import okaybot.lore.Plot;
import okaybot.lore.Relation;
import okaybot.lore.SecondSeason;
import okaybot.lore.Source;
import okaybot.lore.TranslatableText;
import okaybot.lore.TranslatedText;
import okaybot.lore.Vocabulary;

/// Puts translations in the place of the English texts of a lore. What is read as one sentence is translated as a whole or
/// not at all.
public final class LoreTranslator {
    private final Lore lore;
    private final TextTranslator texts;
    private final NameTranslator names;
    private final DisputeTranslator disputes;
    private final QuotationTranslator quotations;
    private final List<String> unanswered;

    private LoreTranslator(Lore lore, Locale language,
            Function<TranslatableText, Optional<TranslatedText>> translation, List<String> unanswered) {
        this.lore = lore;
        this.unanswered = unanswered;
        texts = new TextTranslator(translation);
        names = new NameTranslator(texts, language);
        disputes = new DisputeTranslator(texts);
        quotations = new QuotationTranslator(texts);
    }

    /// The lore in a language, as far as it is translated. What it holds is in the same order as in English. People
    /// may ask in that language and in English.
    ///
    /// @param lore in any language
    public static Lore translate(Lore lore, Locale language) {
        if (language.equals(lore.locale())) {
            return lore;
        }
        var english = lore.inEnglish();
        var translation = english.localization().translation(language);
        var translator = new LoreTranslator(english, language, translation::find, translation.unanswered());
        if (language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return english.withLocalization(translator.localization(language));
        }
        var translated = translator.translate();
        return translated.withVocabulary(translation.vocabulary().and(translated.vocabulary()))
                .withLocalization(translator.localization(language));
    }

    /// Every text of a lore in English that can be translated, in the order of the content.
    public static List<TranslatableText> texts(Lore lore) {
        var texts = new ArrayList<TranslatableText>();
        new LoreTranslator(lore, Locale.ENGLISH, text -> {
            texts.add(text);
            return Optional.empty();
        }, List.of()).translate();
        return texts;
    }

    private Localization localization(Locale language) {
        return new Localization(language, lore.localization().translations(), Optional.of(lore),
                texts.untranslated(), quotations.words());
    }

    private Lore translate() {
        var translated = new Lore(names.show(lore.show()), translate(lore.plot()), translate(lore.secondSeason()),
                all(lore.sources(), this::translate), all(lore.disputes(), disputes::translate),
                all(lore.people(), names::person), all(lore.roles(), names::role),
                all(lore.relations(), this::translate), all(lore.honours(), this::translate),
                all(lore.quotations(), quotations::translate), all(lore.themes(), names::theme),
                translate(lore.chart()), lore.vocabulary(), unanswered, lore.localization());
        return translated.withVocabulary(translate(lore.vocabulary()).withCalled(names.called()));
    }

    private static <T> List<T> all(List<T> things, UnaryOperator<T> translation) {
        return things.stream().map(translation).toList();
    }

    private Plot translate(Plot plot) {
        var part = ContentPart.PLOT;
        return new Plot(texts.claims(part, plot.premise()), texts.claims(part, plot.story()),
                texts.claims(part, plot.ending()));
    }

    private SecondSeason translate(SecondSeason season) {
        var part = ContentPart.SECOND_SEASON;
        return new SecondSeason(texts.claims(part, season.status()), texts.claims(part, season.reasonsFor()),
                texts.claims(part, season.against()), texts.claims(part, season.ideas()),
                all(season.timeline(), event -> new SecondSeason.Event(event.date(),
                        texts.text(part, event, "bound", event.bound()), texts.claims(part, event.claims()),
                        event.after())));
    }

    private Source translate(Source source) {
        var part = new ContentPart(ContentPart.SOURCES, source.id());
        return new Source(source.id(), source.name(), source.also(),
                texts.text(part, source, "publisher", source.publisher()),
                texts.text(part, source, "author", source.author()), source.date(),
                texts.text(part, source, "bound", source.bound()), texts.text(part, source, "about", source.about()),
                source.after());
    }

    private Relation translate(Relation relation) {
        var part = ContentPart.RELATIONS;
        return new Relation(relation.from(), texts.text(part, relation, "link", relation.link()), relation.to(),
                texts.text(part, relation, "back", relation.back()), relation.sources(), relation.after(),
                relation.dispute(), relation.kind(), texts.text(part, relation, "label", relation.label()),
                texts.text(part, relation, "sentence", relation.sentence()));
    }

    private Chart translate(Chart chart) {
        var part = ContentPart.CHART;
        return new Chart(chart.palette(), all(chart.groups(), group -> new Chart.Group(
                texts.text(part, group, "title", group.title()), group.members(), group.after())),
                all(chart.cards(), card -> new Chart.Card(card.character(),
                        texts.text(part, card, "words", card.words()), card.sources(), card.after(), card.emblem())));
    }

    private Honour translate(Honour honour) {
        var part = ContentPart.HONOURS;
        return new Honour(texts.text(part, honour, "from", honour.from()), honour.about(),
                texts.claims(part, honour.claims()), honour.after());
    }

    /// What the sources are silent on is named in answers. The words of a language name it in that language already.
    private Vocabulary translate(Vocabulary vocabulary) {
        var ofLanguages = lore.localization().translations().values().stream()
                .flatMap(language -> language.vocabulary().topics().stream()).collect(Collectors.toSet());
        return vocabulary.withTopics(all(vocabulary.topics(), topic -> ofLanguages.contains(topic)
                ? topic
                : new Vocabulary.Topic(topic.line(), topic.words(), topic.arguments(),
                        texts.text(ContentPart.VOCABULARY, topic, "silent", topic.silent()))));
    }
}
