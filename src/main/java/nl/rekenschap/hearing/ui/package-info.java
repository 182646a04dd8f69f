/** The screens on which views are given and recorded. */
@NullMarked
package nl.rekenschap.hearing.ui;

import org.jspecify.annotations.NullMarked;
