package okaybot.answer.view;

import okaybot.answer.Answer;
import okaybot.answer.AnswerMessages;
import okaybot.answer.CommandLine;
import okaybot.answer.Illustration;
import okaybot.answer.PictureTheme;

/// Whether an answer is shown as a picture, if it can be.
public enum PictureDisplay {
    /// As is usual for the answer.
    USUAL {
        @Override
        public Answer apply(Answer answer, Illustration illustration) {
            return illustration.isUsual()
                    ? inTheme(PictureTheme.LIGHT, answer, illustration)
                    : answer.withChoice(illustration.label(), answer.line().toPictured(PictureTheme.LIGHT));
        }
    },
    IN_WORDS {
        @Override
        public Answer apply(Answer answer, Illustration illustration) {
            return answer.withChoice(illustration.label(), answer.line()).withLine(answer.line().toDescribed());
        }
    },
    LIGHT {
        @Override
        public Answer apply(Answer answer, Illustration illustration) {
            return inTheme(PictureTheme.LIGHT, answer, illustration)
                    .withLine(answer.line().toPictured(PictureTheme.LIGHT));
        }
    },
    DARK {
        @Override
        public Answer apply(Answer answer, Illustration illustration) {
            return inTheme(PictureTheme.DARK, answer, illustration)
                    .withLine(answer.line().toPictured(PictureTheme.DARK));
        }
    },
    /// Not at all: a picture cannot show which statement is from which source.
    NONE {
        @Override
        public Answer apply(Answer answer, Illustration illustration) {
            return answer;
        }
    };

    /// The display that a line asks for.
    public static PictureDisplay of(CommandLine line) {
        if (line.isSourced()) {
            return NONE;
        }
        if (line.isDescribed()) {
            return IN_WORDS;
        }
        return line.pictureTheme().map(theme -> switch (theme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        }).orElse(USUAL);
    }

    /// The answer as it is shown.
    ///
    /// @param answer to the line without the name of a view in front
    /// @param illustration of it
    public abstract Answer apply(Answer answer, Illustration illustration);

    private static Answer inTheme(PictureTheme theme, Answer answer, Illustration illustration) {
        var messages = AnswerMessages.in(answer.locale());
        var label = switch (theme.other()) {
            case LIGHT -> messages.lightPicture();
            case DARK -> messages.darkPicture();
        };
        return answer.withPicture(illustration.picture().apply(theme))
                .withChoice(label, answer.line().toPictured(theme.other()));
    }
}
