/** What was meant and what was said about it, as a component for any room's screen. */
@NullMarked
@NamedInterface("heard")
package nl.rekenschap.hearing.heard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
