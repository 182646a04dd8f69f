/** Deciding again when who is concerned objects (Awb 6:4 to 6:24, 7:1 to 7:15). */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "programme",
      "provider",
      "award",
      "determination",
      "recovery",
      "ledger",
      "terms",
      "workflow",
      "dossier",
      "letter",
      "post",
      "shell"
    })
package nl.rekenschap.objection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
