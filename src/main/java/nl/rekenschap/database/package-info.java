/** Brings the PostgreSQL that everything stands on: embedded or external, migrated room by room. */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package nl.rekenschap.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
