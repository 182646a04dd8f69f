/** The screens on which figures are handed in, and on which missing ones are decided about. */
@NullMarked
package nl.rekenschap.reporting.ui;

import org.jspecify.annotations.NullMarked;
