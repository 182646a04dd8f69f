/** Screens of the room. */
@NullMarked
package nl.rekenschap.mandate.ui;

import org.jspecify.annotations.NullMarked;
