package okaybot.search.question;

import java.util.List;
import java.util.Optional;

/// Answers a question by what answers similar ones, or hides that until the reader has watched more.
record ParaphraseAnswers(ParaphraseFinder paraphrases, AnswerComposer composer) {
    /// @param matches what the reader may see, the most similar first
    /// @param ceiling the last episode that the reader has watched
    Optional<QuestionAnswer> answer(Question question, List<ParaphraseFinder.Match> matches, int ceiling) {
        var similar = matches.stream().findFirst();
        return hidden(question, similar, ceiling)
                .map(spoiler -> QuestionAnswer.beyond(question, spoiler.found().statement(), spoiler.isSure()))
                .or(() -> similar.filter(ParaphraseFinder.Match::isEnough)
                        .map(match -> composer
                                .answer(question, match.candidate(),
                                        paraphrases.withClose(match.candidate(), List.of(), matches))
                                .orCertain(match.isSure())));
    }

    private Optional<ParaphraseFinder.Match> hidden(Question question, Optional<ParaphraseFinder.Match> shown,
            int ceiling) {
        return ceiling == Integer.MAX_VALUE
                ? Optional.empty()
                : paraphrases.rank(question, Math.max(CandidateFinder.FIRST_EPISODE, ceiling + 1), Integer.MAX_VALUE)
                        .stream().findFirst().filter(spoiler -> paraphrases.isMeant(question, spoiler, shown));
    }
}
