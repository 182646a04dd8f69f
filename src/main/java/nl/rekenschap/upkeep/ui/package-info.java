/** Its screen. */
@NullMarked
package nl.rekenschap.upkeep.ui;

import org.jspecify.annotations.NullMarked;
