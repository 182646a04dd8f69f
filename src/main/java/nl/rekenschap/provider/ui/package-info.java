/** The screens of the organisations. */
@NullMarked
package nl.rekenschap.provider.ui;

import org.jspecify.annotations.NullMarked;
