/** Looks ahead: what falls due when and for whom, and what a manager has to keep an eye on. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "programme",
      "provider",
      "workflow",
      "workflow :: operations",
      "terms",
      "reporting",
      "payment",
      "milestone",
      "shell"
    })
package nl.rekenschap.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
