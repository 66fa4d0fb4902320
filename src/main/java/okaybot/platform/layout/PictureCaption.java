package okaybot.platform.layout;

import java.util.ArrayList;
import java.util.List;
import okaybot.answer.Answer;
import okaybot.answer.Choice;

/// The words below the picture of an answer.
public final class PictureCaption {
    /// About nine lines on a phone, most of which the picture fills.
    private static final int MAX_CHARACTERS = 350;

    private PictureCaption() {}

    /// The answer as it is shown with its picture: with all its words if they are few, otherwise with a button that leads to them.
    /// Without a picture, it stays as it is.
    public static Answer of(Answer answer) {
        if (answer.picture().isEmpty() || length(answer) <= MAX_CHARACTERS) {
            return answer;
        }
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(LayoutMessages.in(answer.locale()).inWords(), answer.line().toDescribed()));
        choices.addAll(answer.choices());
        return answer.withBlocks(List.of()).withChoices(choices);
    }

    private static int length(Answer answer) {
        return LineLayout.body(answer).stream().mapToInt(line -> line.text().length()).sum();
    }
}
