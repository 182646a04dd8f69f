/** Breaks the product on purpose and counts what was lost; see {@code ./faults}. */
@NullMarked
package nl.rekenschap.faults;

import org.jspecify.annotations.NullMarked;
