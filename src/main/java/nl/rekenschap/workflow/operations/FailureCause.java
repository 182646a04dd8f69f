package nl.rekenschap.workflow.operations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a step failed, so far as its stack trace tells; in plain words under {@code
 * workflow.failure.<cause>}, with what to do under {@code .then}.
 */
public enum FailureCause {
  /** A rule of the product refused the step. */
  REFUSED("nl\\.rekenschap\\.kernel\\.Refused"),
  /** Two things happened in one case at the same moment. */
  BUSY(
      "OptimisticLocking|PessimisticLocking|CannotAcquireLock|DeadlockLoser|CannotSerialize"
          + "|deadlock detected|could not serialize|lock timeout"),
  /** The database could not be reached. */
  DATABASE_AWAY(
      "SQLTransientConnection|SQLNonTransientConnection|CannotGetJdbcConnection"
          + "|DataAccessResourceFailure|CannotCreateTransaction|terminating connection"
          + "|connection has been closed"),
  /** A mail could not be sent. */
  MAIL("MessagingException|MailSendException|MailAuthentication|MailConnect"),
  /** The network did not answer. */
  NETWORK("java\\.net\\.|SocketTimeout|UnknownHost|HttpTimeout"),
  /** The diagram asks for a step or an answer that this version of the product does not have. */
  DIAGRAM(
      "PropertyNotFound|MethodNotFound|ELException|Unknown property used in expression"
          + "|Unknown method used in expression|no outgoing sequence flow"),
  /** The database did not accept a value. */
  DATABASE_RULE("DataIntegrityViolation|DuplicateKey|violates .* constraint"),
  /** A step asked for what is not there. */
  MISSING("NoSuchElement|EmptyResultDataAccess"),
  /** Anything else: a mistake in the product. */
  SOFTWARE("");

  private static final Pattern REFUSAL =
      Pattern.compile("nl\\.rekenschap\\.kernel\\.Refused: ([a-z]+\\.[A-Za-z0-9_.-]+)\\[]");

  private final Pattern signs;

  FailureCause(String signs) {
    this.signs = Pattern.compile(signs);
  }

  /** Reads a stack trace as Java prints it; what lies deepest tells most. */
  static FailureCause of(String trace) {
    for (String cause : causes(trace).reversed()) {
      for (FailureCause one : values()) {
        if (one != SOFTWARE && one.signs.matcher(cause).find()) {
          return one;
        }
      }
    }
    return SOFTWARE;
  }

  /** Key of the sentence of a refusal that needs no filling in; empty when there is none. */
  static String refusal(String trace) {
    Matcher found = REFUSAL.matcher(trace);
    return found.find() ? found.group(1) : "";
  }

  /** The exceptions with their messages, outermost first; without the calls that led there. */
  private static List<String> causes(String trace) {
    List<String> causes = new ArrayList<>();
    StringBuilder cause = new StringBuilder();
    for (String line : Arrays.asList(trace.split("\\R"))) {
      if (line.startsWith("Caused by: ") && !cause.isEmpty()) {
        causes.add(cause.toString());
        cause.setLength(0);
      }
      if (!line.matches("\\s+(at |\\.\\.\\. ).*")) {
        cause.append(line).append('\n');
      }
    }
    causes.add(cause.toString());
    return causes;
  }
}
