/** The record and the documents of a case, as components for any room's screen. */
@NullMarked
@NamedInterface("timeline")
package nl.rekenschap.dossier.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
