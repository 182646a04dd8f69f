package nl.rekenschap.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.dossier.ReadingKind;
import nl.rekenschap.dossier.Readings;
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
  private final ReopeningStore reopenings;
  private final Dossier dossier;
  private final Readings readings;
  private final Programme programme;
  private final RuleLimits rules;
  private final Access access;

  OwnPeriods(
      ReportingStore store,
      Forms forms,
      FormDoor door,
      ReopeningStore reopenings,
      Dossier dossier,
      Readings readings,
      Programme programme,
      RuleLimits rules,
      Access access) {
    this.store = store;
    this.forms = forms;
    this.door = door;
    this.reopenings = reopenings;
    this.dossier = dossier;
    this.readings = readings;
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
   * Every round of a period as it was handed in, oldest first; that they were read is recorded, for
   * stories and explanations may hold more about a person than they should.
   *
   * @throws Refused what does not exist, also for a period of another organisation
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  public FigureForm handedIn(PeriodId id) {
    FigureForm form = form(id);
    form.rounds()
        .forEach(
            round ->
                readings.opened(
                    form.period().caseId(), ReadingKind.SUBMISSION, id + "/" + round.round()));
    return form;
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
    return door.openForm(period).orElseThrow(() -> new Refused("workflow.withdrawn"));
  }

  /**
   * The task in which that period is corrected now.
   *
   * @throws Refused {@code reporting.reopening.none}; what does not exist
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  public TaskId correction(PeriodId id) {
    Period period = mine(id);
    if (!(period.state() instanceof PeriodState.Reopened)) {
      throw new Refused("reporting.reopening.none");
    }
    return door.openForm(period).orElseThrow(() -> new Refused("reporting.reopening.none"));
  }

  /**
   * One period.
   *
   * @throws Refused what does not exist, also for a period of another organisation
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  public Period period(PeriodId id) {
    return mine(id);
  }

  /**
   * Names the opening of a period in which a draft is: another one for each round and, because a
   * correction that is taken back gives its round free again, for each opening for a correction.
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  public String edition(PeriodId id) {
    return mine(id).round() + "." + reopenings.of(id).size();
  }

  /** Fields that were marked when the newest round was sent back. */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  public Set<String> marked(PeriodId id) {
    return reopenings.marks(id).getOrDefault(mine(id).round() - 1, Set.of());
  }

  /** What was handed in, by field name and as a draft keeps it. */
  @PermitAll
  public Map<String, String> typed(Submission round) {
    Map<String, String> typed = new LinkedHashMap<>();
    TypedAgain.of(round).forEach((field, entry) -> typed.put(field, entry.text()));
    return typed;
  }

  /** A file, to be saved. */
  public record File(String name, byte[] content) {}

  /**
   * A file with the draft or with what was handed in.
   *
   * @throws Refused what does not exist there, also in a period of another organisation
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  public File file(PeriodId id, UUID document) {
    FigureForm form = forms.of(mine(id));
    return Stream.concat(
            form.evidence().stream(),
            form.rounds().stream().flatMap(round -> round.evidence().stream()))
        .filter(file -> file.document().equals(document))
        .findFirst()
        .map(file -> new File(file.name(), dossier.content(document)))
        .orElseThrow(Refused::notFound);
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
