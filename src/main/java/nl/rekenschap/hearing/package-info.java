/** Hears a provider before a decision to its detriment is taken (Awb 4:7 to 4:12). */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "upload",
      "kernel",
      "access",
      "programme",
      "terms",
      "workflow",
      "dossier",
      "letter",
      "post",
      "shell"
    })
package nl.rekenschap.hearing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
