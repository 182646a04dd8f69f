/** Investments and advice: what the municipality itself had to deliver, and whether it did. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"kernel", "access", "programme", "workflow", "dossier", "post", "shell"})
package nl.rekenschap.milestone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
