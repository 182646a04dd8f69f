package nl.rekenschap.terms.ui;

import nl.rekenschap.terms.TermLength;
import nl.rekenschap.terms.TermQuestion.Direction;
import nl.rekenschap.terms.TermQuestion.Origin;

/** Terms that are asked for most, so that nobody has to know their length. */
enum Preset {
  /** Awb 6:7. */
  OBJECTION(TermLength.weeks(6), Origin.LEGAL, Direction.FORWARD),
  /** Awb 4:13(2). */
  DECISION(TermLength.weeks(8), Origin.LEGAL, Direction.FORWARD),
  /** Awb 7:10(1). */
  OBJECTION_DECISION(TermLength.weeks(6), Origin.LEGAL, Direction.FORWARD),
  /** Awb 7:10(1), with a committee. */
  OBJECTION_COMMITTEE(TermLength.weeks(12), Origin.LEGAL, Direction.FORWARD),
  /** Awb 4:87(1). */
  PAYMENT(TermLength.weeks(6), Origin.LEGAL, Direction.FORWARD),
  /** Awb 4:5(4). */
  UNHANDLED(TermLength.weeks(4), Origin.LEGAL, Direction.FORWARD),
  /** Awb 4:34(3). */
  BUDGET_RESERVATION(TermLength.weeks(4), Origin.LEGAL, Direction.FORWARD),
  /** Awb 4:56. */
  PAYMENT_STOPPED(TermLength.weeks(13), Origin.LEGAL, Direction.FORWARD),
  /** Awb 4:57(4). */
  RECOVERY(TermLength.years(5), Origin.LEGAL, Direction.FORWARD),
  /** Awb 4:112. */
  REMINDER(TermLength.weeks(2), Origin.LEGAL, Direction.FORWARD),
  /** Awb 4:60. */
  APPLICATION(TermLength.weeks(13), Origin.LEGAL, Direction.BACK);

  final TermLength length;
  final Origin origin;
  final Direction direction;

  Preset(TermLength length, Origin origin, Direction direction) {
    this.length = length;
    this.origin = origin;
    this.direction = direction;
  }
}
