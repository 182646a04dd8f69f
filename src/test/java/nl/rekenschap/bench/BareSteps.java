package nl.rekenschap.bench;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;

/**
 * What the diagrams ask on the way of a subsidy that goes well, answered from memory. Public,
 * because the engine's expressions call nothing else.
 */
public final class BareSteps {

  private static final int ADVANCES = 4;

  private BareSteps() {}

  static Map<Object, Object> all(Supplier<ProcessEngine> engine) {
    Map<Object, Object> all = new HashMap<>();
    all.put("subsidy", new OfSubsidy(engine));
    all.put("award", new OfAward());
    all.put("reporting", new OfReporting());
    all.put("review", new OfReview());
    all.put("determination", new OfDetermination());
    all.put("payment", new OfPayment());
    all.put("recovery", new OfRecovery());
    all.put("amendment", new OfAmendment());
    return all;
  }

  private static int year(String id) {
    return Integer.parseInt(id.substring(0, 4));
  }

  private static Date farAfter(String id) {
    return BareLives.startOf(LocalDate.of(year(id) + 1, 6, 1));
  }

  public static final class OfSubsidy {
    private final Supplier<ProcessEngine> engine;

    OfSubsidy(Supplier<ProcessEngine> engine) {
      this.engine = engine;
    }

    public void chooseRoute(String caseId) {
      Map<String, Object> inputs = Map.of("delivery", "grantee", "amount", 60_000);
      engine.get().getDecisionService().evaluateDecisionTableByKey("budget-line-route", inputs);
    }

    public boolean isGrant(String caseId) {
      return true;
    }

    public void planPeriods(String caseId) {}

    public void watchContinuation(String caseId) {
      engine
          .get()
          .getRuntimeService()
          .startProcessInstanceByKey(
              "non-continuation", caseId, Map.of("caseId", caseId, "scope", caseId));
    }

    public void close(String caseId) {}
  }

  public static final class OfAward {
    public boolean isProviderKnown(String caseId) {
      return true;
    }

    public boolean isApplicationAsked(String caseId) {
      return false;
    }

    public boolean isReturned(String caseId) {
      return false;
    }

    public boolean isApplicationUnhandled(String caseId) {
      return false;
    }

    public boolean isApproved(String caseId) {
      return true;
    }

    public boolean isAwarded(String caseId) {
      return true;
    }

    public Date decisionWarningOn(String caseId) {
      return farAfter(caseId);
    }

    public void announce(String caseId) {}
  }

  public static final class OfReporting {
    public List<String> periodsOf(String caseId) {
      return IntStream.rangeClosed(1, 4).mapToObj(quarter -> caseId + "-q" + quarter).toList();
    }

    public Date opensOn(String scope) {
      int quarter = Integer.parseInt(scope.substring(scope.length() - 1));
      return BareLives.startOf(LocalDate.of(year(scope), 1, 2).plusMonths(3L * quarter));
    }

    public boolean isDue(String scope) {
      return true;
    }

    public void open(String scope) {}

    public boolean isByProvider(String scope) {
      return true;
    }

    public Date nextReminderOn(String scope) {
      return farAfter(scope);
    }

    public boolean isSubmitted(String scope) {
      return true;
    }

    public boolean isAccepted(String scope) {
      return true;
    }
  }

  public static final class OfReview {
    public boolean needsSecondEyes(String scope) {
      return false;
    }

    public Date warnOn(String scope) {
      return farAfter(scope);
    }
  }

  public static final class OfDetermination {
    public Date opensOn(String caseId) {
      return BareLives.startOf(LocalDate.of(year(caseId) + 1, 1, 1));
    }

    public void open(String caseId) {}

    public Date nextReminderOn(String caseId) {
      return farAfter(caseId);
    }

    public boolean isFiled(String caseId) {
      return true;
    }

    public boolean isComplete(String caseId) {
      return true;
    }

    public Date decisionWarningOn(String caseId) {
      return farAfter(caseId);
    }

    public boolean mustHear(String caseId) {
      return false;
    }

    public boolean isApproved(String caseId) {
      return true;
    }

    public void announce(String caseId) {}
  }

  /** Advances by quarter, as the product pays them. */
  public static final class OfPayment {
    private final Map<String, Integer> paid = new ConcurrentHashMap<>();

    public void plan(String caseId) {}

    public boolean hasMoreAdvances(String caseId) {
      return paid.getOrDefault(caseId, 0) < ADVANCES;
    }

    public Date nextAdvanceOn(String caseId) {
      int quarter = paid.getOrDefault(caseId, 0);
      return BareLives.startOf(LocalDate.of(year(caseId), 1, 1).plusMonths(3L * quarter));
    }

    public void orderAdvance(String caseId) {
      paid.merge(caseId, 1, Integer::sum);
    }

    public void endAdvances(String caseId) {}

    public void orderRest(String caseId) {}
  }

  public static final class OfRecovery {
    public boolean isDue(String caseId) {
      return false;
    }
  }

  public static final class OfAmendment {
    public boolean mustWarnNonContinuation(String caseId) {
      return false;
    }
  }
}
