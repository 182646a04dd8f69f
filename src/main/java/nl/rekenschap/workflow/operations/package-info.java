/** The engine as a whole: steps that failed, versions of diagrams, and the pause of the timers. */
@NullMarked
@NamedInterface("operations")
package nl.rekenschap.workflow.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
