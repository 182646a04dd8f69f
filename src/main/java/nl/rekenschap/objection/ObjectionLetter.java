package nl.rekenschap.objection;

import static nl.rekenschap.letter.Placeholder.flag;
import static nl.rekenschap.letter.Placeholder.text;

import nl.rekenschap.letter.LetterHead;
import nl.rekenschap.letter.LetterKind;
import nl.rekenschap.letter.Placeholder;

/**
 * The letters about an objection. The receipt says what came in (Awb 6:14), the decision its
 * outcome and grounds (Awb 7:12) and how to appeal (Awb 3:45).
 */
enum ObjectionLetter implements LetterKind {
  RECEIPT(
      "objection.document.receipt",
      text("objection.placeholder.besluit").mustStand(),
      text("objection.placeholder.ontvangenOp").mustStand(),
      text("objection.placeholder.beslistermijn").mustStand(),
      flag("objection.placeholder.teLaat"),
      text("objection.placeholder.gronden").mayBeAbsent()),
  COMPLETION(
      "objection.document.completion",
      text("objection.placeholder.ontbreekt").mustStand(),
      text("objection.placeholder.uiterlijk").mustStand()),
  INVITATION(
      "objection.document.invitation",
      text("objection.placeholder.zitting").mustStand(),
      text("objection.placeholder.plaats").mustStand(),
      text("objection.placeholder.gronden").mayBeAbsent()),
  EXTENSION(
      "objection.document.extension",
      text("objection.placeholder.ontvangenOp"),
      text("objection.placeholder.reden").mustStand(),
      text("objection.placeholder.beslistermijn").mustStand()),
  DECISION(
      "objection.document.decision",
      text("objection.placeholder.besluit").mustStand(),
      text("objection.placeholder.ontvangenOp").mustStand(),
      flag("objection.placeholder.nietOntvankelijk").mustStand(),
      flag("objection.placeholder.ongegrond").mustStand(),
      flag("objection.placeholder.gegrond").mustStand(),
      text("objection.placeholder.nieuwBedrag").mayBeAbsent().mustStand(),
      text("objection.placeholder.gehoordOp").mayBeAbsent(),
      text("objection.placeholder.verslag").mayBeAbsent().mustStand(),
      text("objection.placeholder.nietGehoord").mayBeAbsent().mustStand(),
      text("objection.placeholder.motivering").mustStand(),
      text("letter.placeholder.ondertekenaar").mustStand(),
      text("objection.placeholder.beroep").mustStand());

  private final Sort sort;

  ObjectionLetter(String document, Placeholder... own) {
    sort = new Sort(document, LetterHead.above(own));
  }

  @Override
  public Sort sort() {
    return sort;
  }
}
