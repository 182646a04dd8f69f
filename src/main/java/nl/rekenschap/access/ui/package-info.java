/** Screens of the room. */
@NullMarked
package nl.rekenschap.access.ui;

import org.jspecify.annotations.NullMarked;
