/** Periods, and the submissions in them. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "programme",
      "provider",
      "award",
      "dossier",
      "post",
      "workflow",
      "shell"
    })
package nl.rekenschap.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
