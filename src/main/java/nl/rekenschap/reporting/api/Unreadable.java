package nl.rekenschap.reporting.api;

import java.util.List;

/** A request that cannot be understood at all; carries the key of the sentence that says why. */
final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String messageKey;
  private final transient List<Object> arguments;

  Unreadable(int status, String messageKey, Object... arguments) {
    super(messageKey);
    this.status = status;
    this.messageKey = messageKey;
    this.arguments = List.of(arguments);
  }

  int status() {
    return status;
  }

  String messageKey() {
    return messageKey;
  }

  List<Object> arguments() {
    return arguments;
  }
}
