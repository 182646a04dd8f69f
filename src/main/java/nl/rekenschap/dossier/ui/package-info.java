/** Screens of the room. */
@NullMarked
package nl.rekenschap.dossier.ui;

import org.jspecify.annotations.NullMarked;
