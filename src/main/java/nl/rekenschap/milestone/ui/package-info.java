/** The screens of milestones. */
@NullMarked
package nl.rekenschap.milestone.ui;

import org.jspecify.annotations.NullMarked;
