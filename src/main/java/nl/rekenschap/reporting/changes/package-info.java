/** What changed in a period since it was accepted, as a component for any room's screen. */
@NullMarked
@NamedInterface("changes")
package nl.rekenschap.reporting.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
