/// Commands about people: who is who, who plays whom, and how characters are related.
@NullMarked
package okaybot.command.people;

import org.jspecify.annotations.NullMarked;
