package okaybot.question;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Span;
import okaybot.lore.Lore;
import okaybot.testing.PlainText;
import okaybot.testing.TestChat;

/// What a fan sees of an answer.
///
/// @param lore names the ids
record ShownAnswer(Answer answer, Lore lore) {
    private static final int MAX_YES_OR_NO = 5;
    private static final List<String> SILENCE = List.of("The sources say nothing about ", "I found no answer ",
            "Las fuentes no dicen nada ", "No he encontrado respuesta ", "답을 찾지 못했어요", "에 대한 내용이 없어요");
    private static final List<String> ASKING_BACK = List.of("What do you mean ", "¿Qué quieres decir ");

    /// What comes back to a question or a follow-up.
    static ShownAnswer to(String question, TestChat chat) {
        return new ShownAnswer(chat.ask(question), chat.lore());
    }

    /// The title and what is said first, apart from the note on how the question was understood. A yes or no alone says nothing yet.
    String first() {
        var said = lines().filter(line -> !line.matches("“.*” → .*")).toList();
        var count = !said.isEmpty() && said.getFirst().length() <= MAX_YES_OR_NO ? 2 : 1;
        return answer.title() + "\n" + String.join("\n", said.stream().limit(count).toList());
    }

    /// Everything outside covers.
    String text() {
        return answer.title() + "\n" + String.join("\n", lines().toList());
    }

    /// Nothing about the show is told, not even under a cover, or only the nearest to what was asked.
    boolean isRefusal() {
        return SILENCE.stream().anyMatch(text()::contains)
                || (answer.citations().isEmpty() && !isCovered() && !answer.line().name().equals("sources"));
    }

    /// Several things are offered of which one may be meant.
    boolean isAskedBack() {
        return answer.citations().isEmpty() && ASKING_BACK.stream().anyMatch(answer.title()::startsWith);
    }

    boolean isCovered() {
        return answer.choices().stream().anyMatch(choice -> choice.line().isReveal());
    }

    /// Whom or what it is about: the words of its line and of the first page that it leads to, and everything that the title names.
    Set<String> ids() {
        var ids = new HashSet<>(List.of(answer.line().text().split(" ")));
        answer.choices().stream().limit(1).forEach(choice -> ids.addAll(List.of(choice.line().text().split(" "))));
        Stream.of(lore.roles(), lore.people(), lore.themes(), lore.sources()).flatMap(List::stream)
                .filter(named -> answer.title().contains(named.name())).forEach(named -> ids.add(named.id()));
        return ids;
    }

    private Stream<String> lines() {
        return answer.blocks().stream().flatMap(ShownAnswer::lines).filter(line -> !line.isBlank());
    }

    private static Stream<String> lines(Block block) {
        return switch (block) {
            case Block.Heading(var text) -> Stream.of(text);
            case Block.Paragraph paragraph -> Stream.of(open(paragraph.spans()));
            case Block.Items(var lines) -> lines.stream().map(ShownAnswer::open);
            case Block.Facts(var facts) -> facts.stream().map(fact -> fact.label() + ": " + open(fact.spans()));
            case Block.Quotation(var words, var attribution) -> Stream.of(open(words) + " " + open(attribution));
        };
    }

    private static String open(List<Span> spans) {
        return PlainText.of(spans.stream().filter(span -> !(span instanceof Span.Covered)).toList());
    }
}
