package nl.rekenschap.workflow;

import nl.rekenschap.kernel.Refused;

/** One open or finished user task. */
public record TaskId(String value) {

  private static final int LONGEST = 64;

  /**
   * @throws Refused the sentence for what does not exist, when it cannot be a task id
   */
  public TaskId {
    if (!isOne(value)) {
      throw Refused.notFound();
    }
  }

  static boolean isOne(String value) {
    return !value.isEmpty() && value.length() <= LONGEST && value.chars().allMatch(TaskId::isSign);
  }

  private static boolean isSign(int sign) {
    return sign >= 'a' && sign <= 'z'
        || sign >= 'A' && sign <= 'Z'
        || sign >= '0' && sign <= '9'
        || sign == '-';
  }

  @Override
  public String toString() {
    return value;
  }
}
