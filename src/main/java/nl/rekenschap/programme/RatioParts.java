package nl.rekenschap.programme;

/** The two numbers a ratio is made of; both are reported, the ratio itself is computed. */
public record RatioParts(Part numerator, Part denominator) {

  /** One of the two, in Dutch wording, with what is counted. */
  public record Part(String wording, String unit) {}
}
