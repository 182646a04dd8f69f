/** Screens of the room. */
@NullMarked
package nl.rekenschap.agenda.ui;

import org.jspecify.annotations.NullMarked;
