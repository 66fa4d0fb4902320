package okaybot.platform.discord.message;

import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.entities.Message;
import okaybot.answer.CommandLine;
import okaybot.platform.layout.AnswerLine;
import okaybot.platform.layout.AnswerLine.LineType;
import okaybot.platform.layout.PageFormat;
import okaybot.platform.layout.PageLimits;
import okaybot.platform.layout.WrittenLine;

/// Discord's limits for messages of Components V2, and how lines are written in them. Discord counts the markdown too.
///
/// @param userId of the user who asked, in digits; it is part of the ids of buttons
record DiscordPageFormat(String userId) implements PageFormat {
    /// `-# Page 1 of 2`, if there are no buttons to turn pages.
    private static final int MAX_PAGE_NUMBER = 40;
    /// As many as a select menu has.
    private static final int MAX_CHOICES = SelectMenu.OPTIONS_MAX_AMOUNT;
    /// More sections would leave too few of a message's 40 components for the buttons.
    private static final int MAX_SECTIONS = 6;
    private static final PageLimits LIMITS = new PageLimits(Message.MAX_CONTENT_LENGTH_COMPONENT_V2 - MAX_PAGE_NUMBER,
            DiscordMessage.MAX_TEXT_BYTES, Integer.MAX_VALUE, MAX_SECTIONS, MAX_CHOICES);
    /// Invisible. It keeps Discord from cutting off a `#` at the end of a heading, escaped or not.
    private static final String ZERO_WIDTH_SPACE = "\u200b";

    @Override
    public PageLimits limits() {
        return LIMITS;
    }

    @Override
    public WrittenLine write(AnswerLine line) {
        var markdown = MarkdownWriter.write(line);
        var isHeading = line.type() == LineType.HEADING || line.type() == LineType.TITLE;
        var text = prefix(line.type()) + markdown + (isHeading && markdown.endsWith("#") ? ZERO_WIDTH_SPACE : "");
        return new WrittenLine(line, text, text.length(), 0);
    }

    private static String prefix(LineType type) {
        return switch (type) {
            case TITLE -> "## ";
            case HEADING -> "### ";
            case TEXT, FACT, SOURCE -> "";
            case ITEM -> "- ";
            case QUOTE -> "> ";
            case ATTRIBUTION -> "> — ";
        };
    }

    @Override
    public boolean fitsButton(CommandLine line) {
        return CustomId.ofCommand(userId, line).fits();
    }
}
