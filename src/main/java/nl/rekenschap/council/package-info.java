/** Council report and investment accountability: the reading side. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "programme",
      "provider",
      "award",
      "reporting",
      "review",
      "ledger",
      "determination",
      "ledger",
      "milestone",
      "publication",
      "workflow",
      "dossier",
      "post",
      "shell"
    })
package nl.rekenschap.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
