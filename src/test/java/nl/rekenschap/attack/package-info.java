/** What somebody with bad intentions sends over the wire, and the refusal that it must get. */
@NullMarked
package nl.rekenschap.attack;

import org.jspecify.annotations.NullMarked;
