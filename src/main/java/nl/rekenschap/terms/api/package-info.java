/** The term calculator for programs. */
@NullMarked
package nl.rekenschap.terms.api;

import org.jspecify.annotations.NullMarked;
