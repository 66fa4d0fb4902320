package okaybot.question;

/// How well a question was answered, best first.
enum QuestionVerdict {
    RIGHT_FIRST("first"), RIGHT_CARD("card"), REFUSED_RIGHTLY("refused"), REFUSED_WRONGLY("refused ✗"), WRONG(
            "wrong ✗");

    private final String heading;

    QuestionVerdict(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    boolean isRight() {
        return compareTo(REFUSED_RIGHTLY) <= 0;
    }
}
