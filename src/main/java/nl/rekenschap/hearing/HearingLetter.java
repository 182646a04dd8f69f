package nl.rekenschap.hearing;

import static nl.rekenschap.letter.Placeholder.table;
import static nl.rekenschap.letter.Placeholder.text;

import nl.rekenschap.letter.LetterHead;
import nl.rekenschap.letter.LetterKind;
import nl.rekenschap.letter.Placeholder;
import nl.rekenschap.letter.Placeholder.Column;

/**
 * The letter with which a provider is asked for its views. It says what will be decided, on what
 * ground, and until when and how it can answer (Awb 4:8, 4:9).
 */
enum HearingLetter implements LetterKind {
  INTENTION(
      "hearing.document.intention",
      text("hearing.placeholder.voornemen").mustStand(),
      text("hearing.placeholder.wettelijkeGrond").mustStand(),
      table(
              "hearing.placeholder.bedragen",
              new Column("hearing.HearingLetter.what", false),
              new Column("hearing.HearingLetter.amount", true))
          .mayBeAbsent()
          .mustStand(),
      text("hearing.placeholder.uiterlijk").mustStand(),
      text("letter.placeholder.ondertekenaar").mustStand());

  private final Sort sort;

  HearingLetter(String document, Placeholder... own) {
    sort = new Sort(document, LetterHead.above(own));
  }

  @Override
  public Sort sort() {
    return sort;
  }
}
