/** Screens of objections. */
@NullMarked
package nl.rekenschap.objection.ui;

import org.jspecify.annotations.NullMarked;
