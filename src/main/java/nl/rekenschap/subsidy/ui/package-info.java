/** Screens of the case file, the year's overview and the provider's home. */
@NullMarked
package nl.rekenschap.subsidy.ui;

import org.jspecify.annotations.NullMarked;
