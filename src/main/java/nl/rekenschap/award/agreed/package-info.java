/** What an award agrees, as a component for any room's screen. */
@NullMarked
@NamedInterface("agreed")
package nl.rekenschap.award.agreed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
