/** The screens of the budget ledger. */
@NullMarked
package nl.rekenschap.ledger.ui;

import org.jspecify.annotations.NullMarked;
