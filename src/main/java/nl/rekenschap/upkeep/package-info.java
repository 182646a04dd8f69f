/**
 * Tells who runs the product whether it is well, on a screen and in numbers for another program.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "shell"})
package nl.rekenschap.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
