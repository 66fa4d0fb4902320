package okaybot.screenshot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import okaybot.screenshot.TextFlow.Run;

/// Discord's markdown, as far as the bot writes it.
///
/// @see <a href="https://support.discord.com/hc/articles/210298617">Markdown Text 101</a>
record DiscordMarkdown(DiscordColors colors) {
    private static final double BODY = 15;
    private static final Pattern LINE = Pattern.compile("(?<mark>#{1,3} |-# |> |(?<indent> *)- )?(?<text>.*)");
    private static final Pattern INLINE = Pattern.compile(
            "\\\\(?<escaped>[^\\p{L}\\p{N}\\s])|\\|\\|(?<cover>.+?)\\|\\||\\*\\*(?<bold>.+?)\\*\\*|`(?<code>[^`]+)`"
                    + "|</(?<command>[^:>]+):\\d+>");

    List<Run> parse(String markdown) {
        var runs = new ArrayList<Run>();
        for (var line : markdown.split("\n", -1)) {
            if (!runs.isEmpty()) {
                runs.add(new Run("\n", runs.getLast().look()));
            }
            addLine(line, runs);
        }
        return runs;
    }

    private void addLine(String markdown, List<Run> into) {
        var line = LINE.matcher(markdown);
        if (!line.matches()) {
            throw new IllegalArgumentException(markdown);
        }
        var mark = line.group("mark") == null ? "" : line.group("mark").strip();
        var look = switch (mark) {
            case "#", "##" -> TextLook.bold(20, colors.ink());
            case "###" -> TextLook.bold(17, colors.ink());
            case "-#" -> TextLook.of(12, colors.muted());
            default -> TextLook.of(BODY, colors.ink());
        };
        switch (mark) {
            case "-" -> into.add(new Run(line.group("indent") + " • ", look));
            case ">" -> into.add(new Run("▎ ", look.in(colors.faint())));
            default -> into.add(new Run("", look));
        }
        addInline(line.group("text"), look, into);
    }

    private void addInline(String text, TextLook look, List<Run> into) {
        var end = 0;
        for (var found : INLINE.matcher(text).results().toList()) {
            into.add(new Run(text.substring(end, found.start()), look));
            add(found, look, into);
            end = found.end();
        }
        into.add(new Run(text.substring(end), look));
    }

    private void add(MatchResult found, TextLook look, List<Run> into) {
        if (found.group("cover") != null) {
            addInline(found.group("cover"), look.covered(colors.cover()), into);
        } else if (found.group("bold") != null) {
            addInline(found.group("bold"), look.bold(), into);
        } else if (found.group("code") != null) {
            into.add(new Run(found.group("code"), look.mono()));
        } else if (found.group("command") != null) {
            into.add(new Run("/" + found.group("command"), look.in(colors.link())));
        } else {
            into.add(new Run(found.group("escaped"), look));
        }
    }
}
