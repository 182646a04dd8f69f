/** The term calculator on the screen. */
@NullMarked
package nl.rekenschap.terms.ui;

import org.jspecify.annotations.NullMarked;
