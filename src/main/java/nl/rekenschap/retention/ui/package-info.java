/** Screens of the room. */
@NullMarked
package nl.rekenschap.retention.ui;

import org.jspecify.annotations.NullMarked;
