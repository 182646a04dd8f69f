/**
 * Pays what was awarded and determined: advances, orders for the finance package, bank accounts and
 * the suspension of payment.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "upload",
      "kernel",
      "access",
      "programme",
      "provider",
      "award",
      "ledger",
      "terms",
      "workflow",
      "dossier",
      "letter",
      "post",
      "shell"
    })
package nl.rekenschap.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
