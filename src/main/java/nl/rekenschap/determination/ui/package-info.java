/** The screens of the year-end accountability. */
@NullMarked
package nl.rekenschap.determination.ui;

import org.jspecify.annotations.NullMarked;
