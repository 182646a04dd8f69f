package nl.rekenschap.payment;

import static nl.rekenschap.letter.Placeholder.text;

import nl.rekenschap.letter.LetterHead;
import nl.rekenschap.letter.LetterKind;
import nl.rekenschap.letter.Placeholder;

/** The written notice with which payment is suspended, and until when (Awb 4:56). */
enum PaymentLetter implements LetterKind {
  SUSPENSION(
      "payment.document.suspension",
      text("payment.placeholder.vermoeden").mustStand(),
      text("payment.placeholder.vanaf").mustStand(),
      text("payment.placeholder.uiterlijk").mustStand(),
      text("letter.placeholder.ondertekenaar").mustStand(),
      text("letter.placeholder.bezwaar").mayBeAbsent().mustStand());

  private final Sort sort;

  PaymentLetter(String document, Placeholder... own) {
    sort = new Sort(document, LetterHead.above(own));
  }

  @Override
  public Sort sort() {
    return sort;
  }
}
