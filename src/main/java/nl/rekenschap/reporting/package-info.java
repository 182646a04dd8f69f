/** Periods, and the submissions in them. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "upload",
      "kernel",
      "access",
      "programme",
      "provider",
      "award",
      "dossier",
      "dossier :: timeline",
      "letter",
      "post",
      "workflow",
      "shell"
    })
package nl.rekenschap.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
