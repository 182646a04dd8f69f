/** Who you are, which roles you have, and for which organisation you act. */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package nl.rekenschap.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
