package nl.rekenschap.workbook;

import java.util.List;

/** Workbooks as the product gives them out, for tests of other rooms. */
public final class OwnWorkbooks {

  private OwnWorkbooks() {}

  /** With a field of each kind, filled in beforehand. */
  public static byte[] made(Format format) {
    return Samples.workbook().make(Samples.everyKind(), format);
  }

  /** One that comes back with its errors marked. */
  public static byte[] annotated(Format format) {
    Template asked = Samples.template(Samples.number("scholen", "-5"));
    byte[] handedIn = Samples.workbook().make(asked, format);
    Reading reading = Samples.workbook().read(handedIn, asked);
    List<Problem> problems =
        reading instanceof Reading.Refused refused ? refused.problems() : List.of();
    return Samples.workbook().annotate(handedIn, asked, problems).orElseThrow();
  }
}
