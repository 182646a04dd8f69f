/** The screens of award decisions. */
@NullMarked
package nl.rekenschap.award.ui;

import org.jspecify.annotations.NullMarked;
