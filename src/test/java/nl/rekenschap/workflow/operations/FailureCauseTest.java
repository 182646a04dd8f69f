package nl.rekenschap.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.NoSuchElementException;
import nl.rekenschap.kernel.Refused;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mail.MailSendException;

/** What a stack trace tells a person. */
class FailureCauseTest {

  @Test
  void what_lies_deepest_tells_most() {
    assertThat(of(new ProcessEngineException("x", new Refused("workflow.busy"))))
        .isEqualTo(FailureCause.REFUSED);
    assertThat(of(new IllegalStateException(new MailSendException("550 no such user"))))
        .isEqualTo(FailureCause.MAIL);
    assertThat(
            of(new MailSendException("weg", new java.net.ConnectException("Connection refused"))))
        .isEqualTo(FailureCause.NETWORK);
    assertThat(of(new RuntimeException(new CannotGetJdbcConnectionException("weg"))))
        .isEqualTo(FailureCause.DATABASE_AWAY);
    assertThat(of(new RuntimeException(new DataIntegrityViolationException("nee"))))
        .isEqualTo(FailureCause.DATABASE_RULE);
    assertThat(of(new OptimisticLockingException("tegelijk"))).isEqualTo(FailureCause.BUSY);
    assertThat(of(new ProcessEngineException("Unknown property used in expression: ${a.b}")))
        .isEqualTo(FailureCause.DIAGRAM);
    assertThat(of(new ProcessEngineException("x", new NoSuchElementException("No value present"))))
        .isEqualTo(FailureCause.MISSING);
  }

  @Test
  void what_nobody_foresaw_is_a_mistake_in_the_product() {
    assertThat(of(new IllegalStateException("no clock"))).isEqualTo(FailureCause.SOFTWARE);
    assertThat(FailureCause.of("")).isEqualTo(FailureCause.SOFTWARE);
  }

  @Test
  void the_calls_that_led_there_say_nothing_of_the_cause() {
    assertThat(
            FailureCause.of(
                "java.lang.IllegalStateException: kapot\n"
                    + "\tat jakarta.mail.MessagingException.raise(MessagingException.java:1)\n"
                    + "\t... 12 more"))
        .isEqualTo(FailureCause.SOFTWARE);
  }

  @Test
  void a_refusal_that_needs_no_filling_in_is_said_as_it_is() {
    assertThat(FailureCause.refusal(trace(new RuntimeException(new Refused("workflow.busy")))))
        .isEqualTo("workflow.busy");
    assertThat(FailureCause.refusal(trace(new Refused("workflow.claimedBy", "Omar")))).isEmpty();
    assertThat(FailureCause.refusal(trace(new IllegalStateException("x")))).isEmpty();
  }

  private static FailureCause of(Throwable thrown) {
    return FailureCause.of(trace(thrown));
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
