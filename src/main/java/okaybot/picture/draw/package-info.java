/// What all pictures are drawn with: fonts, colours, text, emblems.
@NullMarked
package okaybot.picture.draw;

import org.jspecify.annotations.NullMarked;
