package okaybot.platform.toy;

import okaybot.answer.CommandLine;
import okaybot.platform.layout.AnswerLine;
import okaybot.platform.layout.PageFormat;
import okaybot.platform.layout.PageLimits;
import okaybot.platform.layout.WrittenLine;

/// What fits into a message.
final class ToyPageFormat implements PageFormat {
    static final int MAX_LENGTH = 2000;
    private static final int MAX_CHOICES = 4;
    private static final int MAX_COMMAND = 60;

    @Override
    public PageLimits limits() {
        return new PageLimits(MAX_LENGTH, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, MAX_CHOICES);
    }

    @Override
    public WrittenLine write(AnswerLine line) {
        var markup = new ToyMarkup();
        markup.plain(switch (line.type()) {
            case ITEM -> "- ";
            case ATTRIBUTION -> "-- ";
            case TITLE, HEADING, TEXT, FACT, QUOTE, SOURCE -> "";
        });
        line.writeTo(markup);
        var written = line.runs().isEmpty() ? "" : markup.toString();
        return new WrittenLine(line, written, written.length(), 0);
    }

    @Override
    public boolean fitsButton(CommandLine line) {
        return line.text().length() <= MAX_COMMAND;
    }
}
