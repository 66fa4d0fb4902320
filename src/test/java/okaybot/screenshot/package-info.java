/// Draws what the bot has really sent as a picture for the README: the texts, buttons and menus are those of the message, laid out
/// plainly as each app lays them out.
@NullMarked
package okaybot.screenshot;

import org.jspecify.annotations.NullMarked;
