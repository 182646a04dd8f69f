/**
 * Until when the law gives somebody time: reckons terms to the day, and keeps the clocks of cases.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "post", "shell", "workflow"})
package nl.rekenschap.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
