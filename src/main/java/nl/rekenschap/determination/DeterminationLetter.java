package nl.rekenschap.determination;

import static nl.rekenschap.letter.Placeholder.flag;
import static nl.rekenschap.letter.Placeholder.table;
import static nl.rekenschap.letter.Placeholder.text;

import nl.rekenschap.letter.LetterHead;
import nl.rekenschap.letter.LetterKind;
import nl.rekenschap.letter.Placeholder;
import nl.rekenschap.letter.Placeholder.Column;

/**
 * The letters of the year-end. The decision must say its outcome, its grounds, what the provider
 * said about it and how to object (Awb 3:45-3:47, 4:46); a term must name its last day (Awb 4:5,
 * 4:44(3)).
 */
enum DeterminationLetter implements LetterKind {
  /** What the provider handed in, as a copy of the data (Awb afd. 2.3). */
  ACCOUNTABILITY(
      "determination.document.accountability",
      text("determination.placeholder.ingeleverdDoor").mustStand(),
      text("determination.placeholder.ronde"),
      text("determination.placeholder.activiteiten").mustStand(),
      table(
              "determination.placeholder.vergelijking",
              new Column("determination.DeterminationLetter.indicator", false),
              new Column("determination.DeterminationLetter.agreed", false),
              new Column("determination.DeterminationLetter.reached", true),
              new Column("determination.DeterminationLetter.explanation", false))
          .mayBeAbsent()
          .mustStand(),
      table(
              "determination.placeholder.kosten",
              new Column("determination.DeterminationLetter.cost", false),
              new Column("determination.DeterminationLetter.granted", true),
              new Column("determination.DeterminationLetter.realised", true),
              new Column("determination.DeterminationLetter.explanation", false))
          .mayBeAbsent()
          .mustStand(),
      text("determination.placeholder.andereInkomsten").mustStand(),
      text("determination.placeholder.eigenBijdrage").mustStand(),
      text("determination.placeholder.verklaardDoor").mustStand()),
  TERM(
      "determination.document.term",
      text("determination.placeholder.eersteDatum").mustStand(),
      text("determination.placeholder.uiterlijk").mustStand()),
  COMPLETION(
      "determination.document.completion",
      text("determination.placeholder.ontbreekt").mustStand(),
      text("determination.placeholder.uiterlijk").mustStand()),
  DECISION(
      "determination.document.decision",
      table(
              "determination.placeholder.bedragen",
              new Column("determination.DeterminationLetter.what", false),
              new Column("determination.DeterminationLetter.amount", true))
          .mustStand(),
      text("determination.placeholder.verleend"),
      text("determination.placeholder.vastgesteld"),
      text("determination.placeholder.minder").mayBeAbsent(),
      flag("determination.placeholder.zoalsVerleend").mustStand(),
      flag("determination.placeholder.lager").mustStand(),
      flag("determination.placeholder.nul").mustStand(),
      flag("determination.placeholder.ambtshalve").mustStand(),
      flag("determination.placeholder.nietAangevuld"),
      text("determination.placeholder.motivering").mayBeAbsent().mustStand(),
      flag("determination.placeholder.nietUitgevoerd").mustStand(),
      flag("determination.placeholder.nietVoldaan").mustStand(),
      flag("determination.placeholder.onjuisteGegevens").mustStand(),
      flag("determination.placeholder.onjuisteVerlening").mustStand(),
      table(
              "determination.placeholder.berekening",
              new Column("determination.DeterminationLetter.step", false),
              new Column("determination.DeterminationLetter.amount", true))
          .mayBeAbsent()
          .mustStand(),
      table(
              "determination.placeholder.nietSubsidiabel",
              new Column("determination.DeterminationLetter.cost", false),
              new Column("determination.DeterminationLetter.amount", true),
              new Column("determination.DeterminationLetter.reason", false))
          .mayBeAbsent()
          .mustStand(),
      text("determination.placeholder.gehoordOp").mayBeAbsent(),
      text("determination.placeholder.mondelingGehoordOp").mayBeAbsent(),
      text("determination.placeholder.geenZienswijze").mayBeAbsent().mustStand(),
      text("determination.placeholder.zienswijze").mayBeAbsent().mustStand(),
      text("determination.placeholder.nietGehoord").mayBeAbsent().mustStand(),
      text("determination.placeholder.nietOpnieuwGehoord").mayBeAbsent().mustStand(),
      text("determination.placeholder.collegebesluit").mayBeAbsent().mustStand(),
      text("letter.placeholder.ondertekenaar").mustStand(),
      text("letter.placeholder.bezwaar").mustStand());

  private final Sort sort;

  DeterminationLetter(String document, Placeholder... own) {
    sort = new Sort(document, LetterHead.above(own));
  }

  @Override
  public Sort sort() {
    return sort;
  }
}
