/**
 * The budget ledger in double entry: what each budget line has, gave, paid and got back in a year.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "programme", "post", "shell"})
package nl.rekenschap.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
