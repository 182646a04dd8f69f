/** Asking back what was paid too much, and getting it in (Awb 4:57, 4:86 to 4:98, 4:112). */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "programme",
      "provider",
      "award",
      "determination",
      "ledger",
      "mandate",
      "terms",
      "workflow",
      "dossier",
      "letter",
      "post",
      "shell"
    })
package nl.rekenschap.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
