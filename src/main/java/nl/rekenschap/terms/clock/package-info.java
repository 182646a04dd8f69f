/** The clocks of a case, as a component for any room's screen. */
@NullMarked
@NamedInterface("clock")
package nl.rekenschap.terms.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
