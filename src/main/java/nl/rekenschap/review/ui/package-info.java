/** The screen on which figures are judged. */
@NullMarked
package nl.rekenschap.review.ui;

import org.jspecify.annotations.NullMarked;
