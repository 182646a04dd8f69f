/** Money, periods, typed ids, refusals, case events and the clock: what every room shares. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.rekenschap.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
