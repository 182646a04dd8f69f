/** Workbooks to fill in offline: made for a subsidy and period, and read when handed in again. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "upload",
      "kernel",
      "access",
      "award",
      "dossier",
      "programme",
      "provider",
      "reporting",
      "shell",
      "workflow"
    })
package nl.rekenschap.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
