/** Screens of the council report. */
@NullMarked
package nl.rekenschap.council.ui;

import org.jspecify.annotations.NullMarked;
