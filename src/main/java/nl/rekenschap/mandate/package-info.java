/** Who may decide for the college, and up to which amount. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "shell"})
package nl.rekenschap.mandate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
