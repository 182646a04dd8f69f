/** The screens of notices and amendments. */
@NullMarked
package nl.rekenschap.amendment.ui;

import org.jspecify.annotations.NullMarked;
