/** What happened in a case, append-only and chained by hash, and the documents with it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "upload", "shell"})
package nl.rekenschap.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
