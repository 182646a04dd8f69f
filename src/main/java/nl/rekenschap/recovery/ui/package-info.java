/** Screens of recoveries. */
@NullMarked
package nl.rekenschap.recovery.ui;

import org.jspecify.annotations.NullMarked;
