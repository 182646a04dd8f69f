/** The organisations that carry out interventions, and their people. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "post", "programme", "shell"})
package nl.rekenschap.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
