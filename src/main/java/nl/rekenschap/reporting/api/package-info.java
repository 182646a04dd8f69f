/** What a provider can do on the screen, for its programs: see {@code src/docs/api.md}. */
@NullMarked
@NamedInterface("api")
package nl.rekenschap.reporting.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
