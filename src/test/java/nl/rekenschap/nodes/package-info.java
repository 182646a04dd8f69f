/** Several processes of the product on one database; see {@code ./bench} and {@code ./faults}. */
@NullMarked
package nl.rekenschap.nodes;

import org.jspecify.annotations.NullMarked;
