package nl.rekenschap.database;

import nl.rekenschap.kernel.CannotStart;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;

/** Turns a start that failed for a reason a person can mend into one line, without stack trace. */
final class OneLineFailure {

  private OneLineFailure() {}

  /** Our own reasons. */
  static final class Reasons extends AbstractFailureAnalyzer<CannotStart> implements Ordered {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CannotStart cause) {
      return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }

    @Override
    public int getOrder() {
      return HIGHEST_PRECEDENCE;
    }
  }

  /** A port that another program uses. */
  static final class PortInUse extends AbstractFailureAnalyzer<PortInUseException>
      implements Ordered {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
      return new FailureAnalysis(
          "Poort "
              + cause.getPort()
              + " is al in gebruik: stop het andere programma of start met"
              + " --server.port=NUMMER. (Port in use.)",
          null,
          cause);
    }

    @Override
    public int getOrder() {
      return HIGHEST_PRECEDENCE;
    }
  }

  /** Prints what was found. */
  static final class Printer implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
      System.err.println(analysis.getDescription());
      if (analysis.getAction() != null) {
        System.err.println(analysis.getAction());
      }
    }
  }
}
