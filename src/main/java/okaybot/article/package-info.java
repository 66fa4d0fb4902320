/// The articles that a host adds to the content: text files, of which short passages are quoted.
@NullMarked
package okaybot.article;

import org.jspecify.annotations.NullMarked;
