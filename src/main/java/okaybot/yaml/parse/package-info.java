/// Parses the text of a YAML file into a tree of nodes with positions, and explains syntax errors in plain words.
@NullMarked
package okaybot.yaml.parse;

import org.jspecify.annotations.NullMarked;
