package nl.rekenschap.recovery;

import static nl.rekenschap.letter.Placeholder.table;
import static nl.rekenschap.letter.Placeholder.text;

import nl.rekenschap.letter.LetterHead;
import nl.rekenschap.letter.LetterKind;
import nl.rekenschap.letter.Placeholder;
import nl.rekenschap.letter.Placeholder.Column;

/**
 * The letters about money that must come back. The decision says how much and by when (Awb 4:86); a
 * reminder gives time once more, and says what else can follow (Awb 4:112).
 */
enum RecoveryLetter implements LetterKind {
  DECISION(
      "recovery.document.decision",
      table(
              "recovery.placeholder.bedragen",
              new Column("recovery.RecoveryLetter.what", false),
              new Column("recovery.RecoveryLetter.amount", true))
          .mustStand(),
      text("recovery.placeholder.teBetalen").mayBeAbsent().mustStand(),
      text("recovery.placeholder.uiterlijk").mayBeAbsent().mustStand(),
      schedule().mustStand(),
      text("recovery.placeholder.motivering").mayBeAbsent(),
      text("letter.placeholder.ondertekenaar").mustStand(),
      text("letter.placeholder.bezwaar").mustStand()),
  REMINDER(
      "recovery.document.reminder",
      text("recovery.placeholder.achterstand").mustStand(),
      text("recovery.placeholder.open"),
      table(
          "recovery.placeholder.vervallen",
          new Column("recovery.RecoveryLetter.day", false),
          new Column("recovery.RecoveryLetter.amount", true)),
      text("recovery.placeholder.uiterlijk").mustStand(),
      text("recovery.placeholder.rente").mayBeAbsent().mustStand()),
  ARRANGEMENT(
      "recovery.document.arrangement",
      text("recovery.placeholder.open").mustStand(),
      table(
              "recovery.placeholder.regeling",
              new Column("recovery.RecoveryLetter.day", false),
              new Column("recovery.RecoveryLetter.amount", true))
          .mustStand(),
      text("recovery.placeholder.rente").mayBeAbsent(),
      text("letter.placeholder.bezwaar").mustStand());

  private final Sort sort;

  RecoveryLetter(String document, Placeholder... own) {
    sort = new Sort(document, LetterHead.above(own));
  }

  @Override
  public Sort sort() {
    return sort;
  }

  private static Placeholder schedule() {
    return table(
            "recovery.placeholder.termijnen",
            new Column("recovery.RecoveryLetter.day", false),
            new Column("recovery.RecoveryLetter.amount", true))
        .mayBeAbsent();
  }
}
