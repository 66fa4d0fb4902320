/// The chart of the characters and what they are to each other: what it shows, where, and how it is drawn.
@NullMarked
package okaybot.picture.chart;

import org.jspecify.annotations.NullMarked;
