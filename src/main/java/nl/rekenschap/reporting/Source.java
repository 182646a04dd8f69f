package nl.rekenschap.reporting;

import nl.rekenschap.kernel.PersonId;

/**
 * Where a value came from and who stands for it: the last link of the chain behind a figure of the
 * council's report.
 *
 * @param place for a workbook its file and cell, {@code cijfers.xlsx Cijfers!G7}; for the interface
 *     the number of the call; empty for what was typed on the screen
 * @param by who typed it, handed in the file, or made the call
 */
public record Source(Kind kind, String place, PersonId by, String byName) {

  /** By which way it came in. */
  public enum Kind {
    SCREEN,
    WORKBOOK,
    API,
    /** An officer typed it over from paper. */
    PAPER
  }
}
