/** Screens of the room. */
@NullMarked
package nl.rekenschap.provider.ui;

import org.jspecify.annotations.NullMarked;
