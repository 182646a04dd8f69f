/** Award decisions: provider, amount, activities, obligations, agreed targets. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "programme",
      "provider",
      "ledger",
      "mandate",
      "terms",
      "workflow",
      "dossier",
      "letter",
      "post",
      "shell"
    })
package nl.rekenschap.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
