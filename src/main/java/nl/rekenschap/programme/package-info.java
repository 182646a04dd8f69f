/**
 * Programme lines, budget lines, interventions, CIMO, indicators, targets, areas, schools, motions.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package nl.rekenschap.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
