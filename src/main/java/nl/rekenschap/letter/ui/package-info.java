/** The screens on which texts of letters are changed. */
@NullMarked
package nl.rekenschap.letter.ui;

import org.jspecify.annotations.NullMarked;
