/**
 * The one door for files: limits, what they are, what hides in them, viruses, and where they lie.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access"})
package nl.rekenschap.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
