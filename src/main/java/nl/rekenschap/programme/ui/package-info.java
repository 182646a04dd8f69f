/** The screens of the programme: the overview, one intervention, and the import. */
@NullMarked
@ApplicationModule(allowedDependencies = {"upload", "kernel", "access", "shell", "programme"})
package nl.rekenschap.programme.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
