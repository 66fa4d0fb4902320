/// Text functions without dependencies: the bot's words from the bundles of each language ([MessageBundle]), which languages
/// there are ([Languages]), removal of invisible characters, shortening.
@NullMarked
package okaybot.text;

import org.jspecify.annotations.NullMarked;
