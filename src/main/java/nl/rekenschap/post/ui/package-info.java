/** Screens of the room. */
@NullMarked
package nl.rekenschap.post.ui;

import org.jspecify.annotations.NullMarked;
