/** Screens of the room. */
@NullMarked
package nl.rekenschap.workflow.ui;

import org.jspecify.annotations.NullMarked;
