/** What was reported and amended in a case, as a component for any room's screen. */
@NullMarked
@NamedInterface("changes")
package nl.rekenschap.amendment.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
