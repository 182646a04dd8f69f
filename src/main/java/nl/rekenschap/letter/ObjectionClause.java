package nl.rekenschap.letter;

import java.util.Optional;
import nl.rekenschap.kernel.Dutch;

/**
 * What every decision must say about objection: that it can be made, by when and where (Awb
 * 3:45(1), 6:7). Rooms fill it in, so that no text of a letter can leave a part of it out.
 */
public final class ObjectionClause {

  private ObjectionClause() {}

  /**
   * The clause, in paragraphs.
   *
   * @param reference under which the decision is known
   * @param address where an objection is sent to; empty leaves that sentence out
   */
  public static String of(Optional<String> municipality, String reference, String address) {
    String college =
        municipality
            .map(name -> Dutch.text("letter.ObjectionClause.collegeOf", name))
            .orElseGet(() -> Dutch.text("letter.ObjectionClause.college"));
    StringBuilder clause =
        new StringBuilder(Dutch.text("letter.ObjectionClause.how", college, reference));
    if (!address.isBlank()) {
      clause.append("\n\n").append(Dutch.text("letter.ObjectionClause.where", address.strip()));
    }
    return clause.append("\n\n").append(Dutch.text("letter.ObjectionClause.stays")).toString();
  }
}
