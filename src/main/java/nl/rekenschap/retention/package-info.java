/**
 * How long what is kept, what may not go yet, what is destroyed, and what we know of one person.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "dossier",
      "dossier :: proof",
      "workflow",
      "letter",
      "shell"
    })
package nl.rekenschap.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
