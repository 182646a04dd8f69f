/** Judging a submission: acceptance, or return with a reason. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "reporting",
      "reporting :: changes",
      "reporting :: api",
      "award",
      "programme",
      "dossier",
      "dossier :: timeline",
      "post",
      "workflow",
      "shell"
    })
package nl.rekenschap.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
