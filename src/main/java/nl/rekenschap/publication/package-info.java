/** Papers for the public: one form, drawn as page, PDF, text document and open data. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "letter"})
package nl.rekenschap.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
