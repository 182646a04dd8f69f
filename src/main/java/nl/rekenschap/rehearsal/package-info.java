/** The rehearsal: demo accounts, a clock that moves forward, and a year of practice data. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "workflow",
      "workflow :: operations",
      "programme",
      "provider",
      "award",
      "reporting",
      "review",
      "determination",
      "hearing",
      "payment",
      "recovery",
      "milestone",
      "subsidy",
      "council",
      "shell"
    })
package nl.rekenschap.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
