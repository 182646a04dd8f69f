/** Measures: the product beside a baseline, in turns, in one run; see {@code ./bench}. */
@NullMarked
package nl.rekenschap.bench;

import org.jspecify.annotations.NullMarked;
