/** Letters: their texts, version by version, and the paper they go out on. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "dossier", "shell"})
package nl.rekenschap.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
