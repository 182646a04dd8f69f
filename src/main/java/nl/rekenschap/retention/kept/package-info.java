/** What becomes of a case, and what keeps it, as a component for any room's screen. */
@NullMarked
@NamedInterface("kept")
package nl.rekenschap.retention.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
