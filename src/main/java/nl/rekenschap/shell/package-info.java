/** The frame of the screen: layout, menu, errors, formats and the components that rooms share. */
@NullMarked
@ApplicationModule(allowedDependencies = {"upload", "kernel", "access"})
package nl.rekenschap.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
