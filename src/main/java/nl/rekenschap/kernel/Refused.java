package nl.rekenschap.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An expected refusal: a person asked for something that the rules do not allow. Carries the key of
 * the sentence that says so, never the sentence itself; the screen's frame turns it into words.
 * Everything else that is thrown is a bug.
 */
public class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String messageKey;
  private final transient Object[] arguments;
  private final @Nullable String field;
  private boolean told;

  public Refused(String messageKey, Object... arguments) {
    this(null, messageKey, arguments);
  }

  protected Refused(@Nullable String field, String messageKey, Object[] arguments) {
    super(
        messageKey
            + Arrays.toString(arguments)
            + (field == null ? "" : " at " + field)); // for logs only
    this.field = field;
    this.messageKey = messageKey;
    this.arguments = arguments.clone();
  }

  /** A refusal that belongs at one field of a form; {@code field} is the name the form gave it. */
  public static Refused at(String field, String messageKey, Object... arguments) {
    return new Refused(field, messageKey, arguments);
  }

  /** What is not yours looks like what does not exist: one sentence for both. */
  public static Refused notFound() {
    return new Refused("kernel.notFound");
  }

  /** Its line in the security log has been written, with more than could be said of it later. */
  public Refused told() {
    told = true;
    return this;
  }

  public boolean isTold() {
    return told;
  }

  public String messageKey() {
    return messageKey;
  }

  public List<Object> arguments() {
    return List.of(arguments);
  }

  public Optional<String> field() {
    return Optional.ofNullable(field);
  }
}
