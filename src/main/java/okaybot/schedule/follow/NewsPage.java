package okaybot.schedule.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.DateFormatter;
import okaybot.answer.Span;
import okaybot.lore.Claim;
import okaybot.lore.Dispute;
import okaybot.lore.Lore;

/// What is new about a topic.
///
/// @param seen what is no news any more
/// @param current in English, with everything that is a spoiler
/// @param lore what its readers may know of, in their language
record NewsPage(FollowTopic topic, Set<String> seen, Lore current, Lore lore) {
    /// Of each kind.
    private static final int MAX_SHOWN = 5;
    private static final String SOURCES = "sources";
    private static final String DISPUTES = "disputes";

    /// Empty if there is nothing to say.
    Optional<Answer> answer() {
        return switch (topic) {
            case SEASON2 -> season2();
            case CONTENT -> content();
        };
    }

    /// What is new, or everything if something was only taken out.
    private Optional<Answer> season2() {
        var texts = current.secondSeason().status().stream().filter(claim -> isNew(FollowTopic.item(claim)))
                .map(Claim::text).collect(Collectors.toSet());
        var shown = texts.isEmpty() ? lore.secondSeason().status() : sentencesWith(texts);
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new AnswerBuilder(lore).text(messages().statusChanged()).paragraph(shown)
                        .choice(messages().allOfSeason2(), topic.word(), "")
                        .build(messages().season2(), CommandLine.of(topic.word())));
    }

    /// Statements that are read as one sentence belong together. A translation has as many, in the same order.
    private List<Claim> sentencesWith(Set<String> texts) {
        var english = lore.inEnglish().secondSeason().status();
        var shown = lore.secondSeason().status();
        var news = new ArrayList<Claim>();
        var start = 0;
        for (var i = 0; i < english.size(); i++) {
            if (english.get(i).endsSentence() || i == english.size() - 1) {
                if (english.subList(start, i + 1).stream().anyMatch(claim -> texts.contains(claim.text()))) {
                    news.addAll(shown.subList(start, i + 1));
                }
                start = i + 1;
            }
        }
        return news;
    }

    private boolean isNew(String item) {
        return !seen.contains(item);
    }

    private Optional<Answer> content() {
        var sources = lore.sources().stream().filter(source -> isNew(FollowTopic.item(source))).toList();
        var disputes = lore.disputes().stream().filter(dispute -> isNew(FollowTopic.item(dispute))).toList();
        if (sources.isEmpty() && disputes.isEmpty()) {
            return Optional.empty();
        }
        var builder = new AnswerBuilder(lore);
        var format = DateFormatter.of(lore);
        if (!sources.isEmpty()) {
            builder.heading(messages().newSources(sources.size()));
            sources.stream().limit(MAX_SHOWN).forEach(source -> builder.fact(source.name(), format.date(source)));
            addMore(sources.size(), builder);
        }
        if (!disputes.isEmpty()) {
            builder.heading(messages().newDisputes(disputes.size()))
                    .lines(disputes.stream().limit(MAX_SHOWN).map(this::spans).toList());
            addMore(disputes.size(), builder);
            builder.choice(messages().allDisputes(), SOURCES, DISPUTES);
        }
        return Optional.of(builder.choice(messages().allSources(), SOURCES, "")
                .build(messages().content(), CommandLine.of(SOURCES)));
    }

    private void addMore(int count, AnswerBuilder builder) {
        if (count > MAX_SHOWN) {
            builder.text(messages().more(count - MAX_SHOWN));
        }
    }

    /// The point of a dispute, and which sources say what.
    private List<Span> spans(Dispute dispute) {
        var readings = dispute.readings().stream().map(reading -> messages().reading(reading.text(),
                reading.sources().stream().map(id -> lore.source(id).name()).collect(Collectors.joining(", "))));
        return List.of(new Span.Strong(dispute.point()),
                new Span.Plain(readings.collect(Collectors.joining(" · ", ": ", ""))));
    }

    /// What whoever has set up a follow is told when it is paused.
    ///
    /// @param place its name
    static Answer paused(FollowTopic topic, String place, String problem, Lore lore) {
        var messages = NewsMessages.in(lore.locale());
        var name = topic == FollowTopic.SEASON2 ? messages.season2() : messages.content();
        return new AnswerBuilder(lore).text(messages.pausedBecause(name, place, problem)).text(messages.resume())
                .build(messages.paused(), CommandLine.of(FollowLines.COMMAND));
    }

    private NewsMessages messages() {
        return NewsMessages.in(lore.locale());
    }
}
