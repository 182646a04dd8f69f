/** Where a recovery stands, as a component for any room's screen. */
@NullMarked
@NamedInterface("section")
package nl.rekenschap.recovery.section;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
