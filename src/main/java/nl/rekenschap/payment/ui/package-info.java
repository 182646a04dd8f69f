/** Screens of payment orders, bank accounts and suspension. */
@NullMarked
package nl.rekenschap.payment.ui;

import org.jspecify.annotations.NullMarked;
