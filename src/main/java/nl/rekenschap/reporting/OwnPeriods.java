package nl.rekenschap.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.workflow.TaskId;
import org.springframework.stereotype.Service;

/**
 * The periods on which the organisation of the acting person reports, by their own id: a program
 * knows no work list. Those of another organisation do not exist here.
 */
@Service
public class OwnPeriods {

  private final ReportingStore store;
  private final Forms forms;
  private final FormDoor door;
  private final Programme programme;
  private final RuleLimits rules;
  private final Access access;

  OwnPeriods(
      ReportingStore store,
      Forms forms,
      FormDoor door,
      Programme programme,
      RuleLimits rules,
      Access access) {
    this.store = store;
    this.forms = forms;
    this.door = door;
    this.programme = programme;
    this.rules = rules;
    this.access = access;
  }

  /**
   * A period with the name of its subsidy.
   *
   * @param title see {@link FigureForm}
   */
  public record Own(Period period, String title) {}

  /** All of them, by year and in order of time. */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  public List<Own> all() {
    return store.ofProvider(provider()).stream()
        .map(
            period ->
                new Own(period, programme.item(period.itemCode(), period.span().year()).name()))
        .toList();
  }

  /**
   * The form of a period, open or not.
   *
   * @throws Refused what does not exist, also for a period of another organisation
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  public FigureForm form(PeriodId id) {
    return forms.of(mine(id), new FigureForm.Hands(door.mayType(), door.maySign(), false));
  }

  /**
   * The task in which the figures of that period are awaited now.
   *
   * @throws Refused {@code reporting.notOpen.*}; what does not exist, also for a period of another
   *     organisation
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  public TaskId task(PeriodId id) {
    Period period = mine(id);
    FormDoor.requireOpen(period);
    return door.openTask(period).orElseThrow(() -> new Refused("workflow.withdrawn"));
  }

  /** Every rule that figures are held to, in order, by its id. */
  @PermitAll
  public Map<String, Severity> rules() {
    Map<String, Severity> all = new LinkedHashMap<>();
    Rules.ALL.forEach(rule -> all.put(rule.id(), rule.severity()));
    return all;
  }

  /** No count may be larger, unless its indicator says so. */
  @PermitAll
  public long largestCount() {
    return rules.largestCount();
  }

  private Period mine(PeriodId id) {
    Optional<ProviderId> own = Optional.of(provider());
    return store
        .find(id)
        .map(found -> found.period())
        .filter(period -> period.provider().equals(own))
        .orElseThrow(Refused::notFound);
  }

  private ProviderId provider() {
    return access.current().provider().orElseThrow(Refused::notFound);
  }
}
