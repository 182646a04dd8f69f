package nl.rekenschap.payment;

import java.time.LocalDate;

/**
 * What the finance package gave back of one order.
 *
 * @param reference of the payment there, or of its refusal
 * @param on day of it
 */
record Settlement(OrderNumber number, String reference, LocalDate on, Outcome outcome) {}
