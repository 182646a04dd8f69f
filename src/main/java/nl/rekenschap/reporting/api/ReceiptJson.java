package nl.rekenschap.reporting.api;

import java.time.Instant;
import nl.rekenschap.reporting.Receipt;

/** Proof of handing in, as {@code Receipt} in the description. */
record ReceiptJson(
    String number, String period, int round, Instant at, String byName, String contentHash) {

  static ReceiptJson of(Receipt receipt) {
    return new ReceiptJson(
        receipt.number(),
        receipt.period().value(),
        receipt.round(),
        receipt.at(),
        receipt.byName(),
        receipt.contentHash());
  }
}
