/** Changes awards that run: notices, amendments, withdrawal, succession, and not going on. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "mandate",
      "programme",
      "provider",
      "award",
      "determination",
      "ledger",
      "hearing",
      "hearing :: heard",
      "terms",
      "workflow",
      "dossier",
      "letter",
      "post",
      "shell"
    })
package nl.rekenschap.amendment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
