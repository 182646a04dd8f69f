/** Small counts: which numbers of published tables must stay hidden so that none can be derived. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package nl.rekenschap.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
