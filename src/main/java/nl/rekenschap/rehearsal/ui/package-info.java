/** Screens of the room. */
@NullMarked
package nl.rekenschap.rehearsal.ui;

import org.jspecify.annotations.NullMarked;
