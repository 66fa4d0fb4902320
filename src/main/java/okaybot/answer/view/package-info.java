/// What a reader sees of an answer: later spoilers covered, sources and pictures as they have chosen.
///
/// Knows neither the commands, which create answers, nor the platforms, which render what is left of them.
@NullMarked
package okaybot.answer.view;

import org.jspecify.annotations.NullMarked;
