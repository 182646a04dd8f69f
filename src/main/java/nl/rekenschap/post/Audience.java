package nl.rekenschap.post;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Person;

/**
 * Who of a provider is told what, by what they do for it. This is the whole table:
 *
 * <table>
 * <caption>Messages and the duties whose people get them</caption>
 * <tr><th>Message</th><th>Owner</th><th>Editor</th><th>Signatory</th><th>Reader</th></tr>
 * <tr><td>{@link #TO_DO}</td><td>yes</td><td>yes</td><td>yes</td><td>no</td></tr>
 * <tr><td>{@link #RECEIPT}</td><td>yes</td><td>no</td><td>no</td><td>no</td></tr>
 * <tr><td>{@link #DECISION}</td><td>yes</td><td>no</td><td>yes</td><td>no</td></tr>
 * </table>
 *
 * <p>With a receipt, who handed in and who typed are told as well, whatever their duties: it is the
 * proof of what they did (Awb afd. 2.3).
 */
public enum Audience {
  /**
   * Something is or was to be done: a period that opens, a reminder, a question, a return, a
   * postponement, and that it is done.
   */
  TO_DO(Duty.OWNER, Duty.EDITOR, Duty.SIGNATORY),
  /** Proof that something came in. */
  RECEIPT(Duty.OWNER),
  /** A decision in the sense of the Awb: award, refusal, determination. */
  DECISION(Duty.OWNER, Duty.SIGNATORY);

  private final Set<Duty> duties;

  Audience(Duty... duties) {
    this.duties = Set.of(duties);
  }

  /**
   * Those people of one provider who are told. All of them when none has such a duty: a message
   * that reaches nobody is worse than one that reaches too many.
   */
  List<Person> of(Collection<Person> people) {
    List<Person> meant =
        people.stream().filter(person -> duties.stream().anyMatch(person::may)).toList();
    return meant.isEmpty() ? List.copyOf(people) : meant;
  }
}
