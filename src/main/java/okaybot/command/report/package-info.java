/// `/report`: mistakes that readers find, from the form to the answer of the admins.
@NullMarked
package okaybot.command.report;

import org.jspecify.annotations.NullMarked;
