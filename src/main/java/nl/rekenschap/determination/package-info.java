/** Year-end accountability and the final amount. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "upload",
      "kernel",
      "access",
      "programme",
      "provider",
      "award",
      "hearing",
      "hearing :: heard",
      "ledger",
      "reporting",
      "review",
      "terms",
      "workflow",
      "dossier",
      "dossier :: timeline",
      "letter",
      "mandate",
      "post",
      "shell"
    })
package nl.rekenschap.determination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
