package okaybot.testing;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Generates what a careless, hurried or hostile person may send.
public final class HostileText {
    private static final List<String> PIECES = List.of("/", " ", "  ", "\t", "\n", "\r\n", "cast", "PLOT", "reveal",
            "ko",
            "moon", "-", "@", "\"", "'", "<b>", "</tg-spoiler>", "||", "**", "`", "```", "[a](b)", "&amp;", "<@123>",
            "@everyone", "\u0000", "\u0007", "\u001B[31m", "\u001B]0;x\u0007", "\u0085", "\u00A0", "\u00AD", "\u200B",
            "\u200D", "\u202E", "\u2066", "\u2028", "\uFEFF", "\uD800", "\uDC00", "\uDBFF\uDFFF", "é", "e\u0301", "İ",
            "ß",
            "문강태", "ㅁ", "😀", "👨‍👩‍👧", "🇰🇷", "%s", "${x}", "\\", "null", "../..");

    private HostileText() {}

    public static String randomText(Random random) {
        return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
                .limit(random.nextInt(12))
                .collect(Collectors.joining());
    }

    /// Exactly 10,000 characters, for tests of length limits.
    public static String tenThousandCharacters(Random random) {
        return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size()))).limit(10_000)
                .collect(Collectors.joining())
                .substring(0, 10_000);
    }
}
