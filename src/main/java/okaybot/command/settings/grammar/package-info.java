/// What admins type after `/settings`: its words, the options that they name, and the text of exports.
@NullMarked
package okaybot.command.settings.grammar;

import org.jspecify.annotations.NullMarked;
