/** The objections of a case, as a component for any room's screen. */
@NullMarked
@NamedInterface("section")
package nl.rekenschap.objection.section;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
