package nl.rekenschap.workflow;

import nl.rekenschap.kernel.Refused;

/** One open or finished user task. */
public record TaskId(String value) {

  /**
   * @throws Refused the sentence for what does not exist, when it cannot be a task id
   */
  public TaskId {
    if (!isOne(value)) {
      throw Refused.notFound();
    }
  }

  static boolean isOne(String value) {
    return value.matches("[0-9a-zA-Z-]{1,64}");
  }

  @Override
  public String toString() {
    return value;
  }
}
