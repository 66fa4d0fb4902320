package okaybot.screenshot;

import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Text in several looks, wrapped at spaces.
record TextFlow(List<Line> lines) implements Figure {
    /// Spaces, or what stands between two.
    private static final Pattern PIECE = Pattern.compile(" +|[^ ]+");
    /// From the upper side of a line to its baseline, as a share of its height.
    private static final double BASELINE = 0.74;

    /// Text in one look.
    record Run(String text, TextLook look) {
        double width() {
            return ScreenFonts.width(look, text);
        }

        boolean isSpace() {
            return text.isBlank();
        }
    }

    record Line(List<Run> runs, double height) {
        double width() {
            return runs.stream().mapToDouble(Run::width).sum();
        }
    }

    static TextFlow of(String text, TextLook look, double maxWidth) {
        return of(List.of(new Run(text, look)), maxWidth);
    }

    /// @param runs of which each `\n` ends a line
    /// @param maxWidth in points; longer lines are wrapped
    static TextFlow of(List<Run> runs, double maxWidth) {
        var lines = new ArrayList<Line>();
        var paragraph = new ArrayList<Run>();
        for (var run : runs) {
            var parts = run.text.split("\n", -1);
            for (var i = 0; i < parts.length; i++) {
                if (i > 0) {
                    wrap(paragraph, run.look, maxWidth, lines);
                    paragraph.clear();
                }
                PIECE.matcher(parts[i]).results().forEach(piece -> paragraph.add(new Run(piece.group(), run.look)));
            }
        }
        wrap(paragraph, runs.getLast().look, maxWidth, lines);
        return new TextFlow(List.copyOf(lines));
    }

    private static void wrap(List<Run> pieces, TextLook look, double maxWidth, List<Line> lines) {
        var line = new ArrayList<Run>();
        for (var i = 0; i < pieces.size(); i++) {
            var isBeginning = i == 0 || pieces.get(i - 1).isSpace();
            if (isBeginning && !line.isEmpty() && width(line) + width(word(pieces, i)) > maxWidth) {
                lines.add(line(line, look));
                line.clear();
            }
            line.add(pieces.get(i));
        }
        lines.add(line(line, look));
    }

    /// What must not be torn apart, which may have several looks.
    private static List<Run> word(List<Run> pieces, int from) {
        return pieces.stream().skip(from).takeWhile(piece -> !piece.isSpace()).toList();
    }

    private static double width(List<Run> runs) {
        return runs.stream().mapToDouble(Run::width).sum();
    }

    private static Line line(List<Run> runs, TextLook look) {
        return new Line(merged(runs), Stream.concat(runs.stream().map(Run::look), Stream.of(look).filter(
                _ -> runs.isEmpty())).mapToDouble(TextLook::lineHeight).max().orElseThrow());
    }

    /// Neighbours of one look as one run, without spaces at the end.
    private static List<Run> merged(List<Run> runs) {
        var merged = new ArrayList<Run>();
        for (var run : runs.isEmpty() || !runs.getLast().isSpace() ? runs : runs.subList(0, runs.size() - 1)) {
            if (!merged.isEmpty() && merged.getLast().look.equals(run.look)) {
                merged.add(new Run(merged.removeLast().text + run.text, run.look));
            } else {
                merged.add(run);
            }
        }
        return List.copyOf(merged);
    }

    /// The first lines.
    TextFlow first(int count) {
        return new TextFlow(lines.subList(0, Math.min(count, lines.size())));
    }

    @Override
    public double width() {
        return lines.stream().mapToDouble(Line::width).max().orElse(0);
    }

    @Override
    public double height() {
        return lines.stream().mapToDouble(Line::height).sum();
    }

    @Override
    public void draw(Graphics2D graphics, double x, double y) {
        var top = y;
        for (var line : lines) {
            var left = x;
            for (var run : line.runs) {
                draw(graphics, run, left, top, line.height);
                left += run.width();
            }
            top += line.height;
        }
    }

    private static void draw(Graphics2D graphics, Run run, double x, double y, double height) {
        graphics.setColor(run.look.color());
        if (run.look.isCovered()) {
            graphics.fill(new RoundRectangle2D.Double(x, y + 1, run.width() + 0.5, height - 2, 4, 4));
        } else {
            graphics.setFont(ScreenFonts.font(run.look, run.text));
            graphics.drawString(run.text, (float) x, (float) (y + height * BASELINE));
        }
    }
}
