package nl.rekenschap.award;

import static nl.rekenschap.letter.Placeholder.flag;
import static nl.rekenschap.letter.Placeholder.list;
import static nl.rekenschap.letter.Placeholder.table;
import static nl.rekenschap.letter.Placeholder.text;

import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.letter.LetterHead;
import nl.rekenschap.letter.LetterKind;
import nl.rekenschap.letter.Placeholder;
import nl.rekenschap.letter.Placeholder.Column;

/**
 * The letters of the room. A decision must name what it is about, to whom, its reason and how to
 * object (Awb 3:45-3:47), an award also activities, amount and period (Awb 4:30-4:32): texts
 * without those are refused.
 */
enum AwardLetter implements LetterKind {
  DECISION(
      "award.document.decision",
      Decision.YES,
      text("award.placeholder.bedrag").mustStand(),
      text("award.placeholder.vanaf").mustStand(),
      text("award.placeholder.totEnMet").mustStand(),
      text("award.placeholder.activiteiten").mustStand(),
      table(
              "award.placeholder.streefwaarden",
              new Column("award.DecisionLetter.indicator", false),
              new Column("award.DecisionLetter.target", false))
          .mayBeAbsent()
          .mustStand(),
      list("award.placeholder.verplichtingen").mustStand(),
      flag("award.placeholder.vastBedrag"),
      text("award.placeholder.voorschotten").mustStand(),
      list("award.placeholder.voorwaarden").mustStand(),
      flag("award.placeholder.begrotingsvoorbehoud").mustStand(),
      list("award.placeholder.stukken").mustStand(),
      text("award.placeholder.verslagritme").mayBeAbsent().mustStand(),
      list("award.placeholder.verslagmomenten").mustStand(),
      text("award.placeholder.verslagGrond").mayBeAbsent(),
      text("award.placeholder.collegebesluit").mayBeAbsent()),
  REFUSAL("award.document.refusal", Decision.YES, text("award.placeholder.reden").mustStand()),
  /** What came in, as a copy of the data (Awb afd. 2.3). */
  APPLICATION(
      "award.document.application",
      Decision.NO,
      text("award.placeholder.ontvangenOp").mustStand(),
      text("award.placeholder.activiteiten").mustStand(),
      text("award.placeholder.gevraagd").mustStand(),
      text("award.placeholder.begroting").mustStand(),
      text("award.placeholder.voorstelIndicatoren").mayBeAbsent(),
      text("award.placeholder.aangevraagdDoor").mustStand()),
  APPLICATION_COMPLETION(
      "award.document.applicationCompletion",
      Decision.NO,
      text("award.placeholder.ontbreekt").mustStand(),
      text("award.placeholder.aanvullenVoor").mayBeAbsent().mustStand());

  /** Whether it is a decision, which must say on what it rests and how to object. */
  private enum Decision {
    YES,
    NO
  }

  private final Sort sort;

  AwardLetter(String document, Decision decision, Placeholder... own) {
    List<Placeholder> places = new ArrayList<>(LetterHead.above(own));
    if (decision == Decision.YES) {
      places.add(text("award.placeholder.programma").mayBeAbsent());
      places.add(text("award.placeholder.grondslag").mayBeAbsent().mustStand());
      places.add(text("letter.placeholder.ondertekenaar").mustStand());
      places.add(text("letter.placeholder.bezwaar").mustStand());
    }
    sort = new Sort(document, places);
  }

  @Override
  public Sort sort() {
    return sort;
  }
}
