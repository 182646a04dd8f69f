/** Runs cases: start, list, claim, finish. The only room that imports the process engine. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database", "access", "post", "shell"})
package nl.rekenschap.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
