/** What we send: mail through an outbox that is written in the same transaction. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "dossier", "shell"})
package nl.rekenschap.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
