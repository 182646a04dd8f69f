package nl.rekenschap.amendment;

import static nl.rekenschap.letter.Placeholder.flag;
import static nl.rekenschap.letter.Placeholder.table;
import static nl.rekenschap.letter.Placeholder.text;

import nl.rekenschap.letter.LetterHead;
import nl.rekenschap.letter.LetterKind;
import nl.rekenschap.letter.Placeholder;
import nl.rekenschap.letter.Placeholder.Column;

/**
 * The letters of the room. A decision must say what it changes, since when, its grounds, what the
 * provider said about it and how to object (Awb 3:45-3:47).
 */
enum AmendmentLetter implements LetterKind {
  DECISION(
      "amendment.document.decision",
      text("amendment.placeholder.soort").mustStand(),
      table(
              "amendment.placeholder.wijzigingen",
              new Column("amendment.AmendmentLetter.what", false),
              new Column("amendment.AmendmentLetter.was", false),
              new Column("amendment.AmendmentLetter.becomes", false))
          .mayBeAbsent()
          .mustStand(),
      text("amendment.placeholder.geldtVanaf").mustStand(),
      text("amendment.placeholder.motivering").mustStand(),
      text("amendment.placeholder.grond").mayBeAbsent().mustStand(),
      flag("amendment.placeholder.buitenSchuld").mustStand(),
      text("amendment.placeholder.instemming").mayBeAbsent().mustStand(),
      text("amendment.placeholder.zienswijze").mayBeAbsent().mustStand(),
      text("amendment.placeholder.nietGehoord").mayBeAbsent().mustStand(),
      text("amendment.placeholder.adres").mayBeAbsent(),
      text("letter.placeholder.ondertekenaar").mustStand(),
      text("letter.placeholder.bezwaar").mustStand()),
  NON_CONTINUATION(
      "amendment.document.nonContinuation",
      text("amendment.placeholder.reden").mustStand(),
      text("amendment.placeholder.laatsteDag").mustStand(),
      text("letter.placeholder.ondertekenaar").mustStand());

  private final Sort sort;

  AmendmentLetter(String document, Placeholder... own) {
    sort = new Sort(document, LetterHead.above(own));
  }

  @Override
  public Sort sort() {
    return sort;
  }
}
