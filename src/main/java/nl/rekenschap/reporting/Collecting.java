package nl.rekenschap.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.upload.Arrived;
import nl.rekenschap.workflow.TaskId;
import org.springframework.stereotype.Component;

/** What whoever reports does with an open form, until it is handed in. */
@Component
class Collecting {

  private final FormDoor door;
  private final Drafts drafts;
  private final DraftStore draftStore;
  private final EvidenceDesk evidence;
  private final NamedParts parts;
  private final Forms forms;
  private final Notices notices;
  private final Access access;
  private final BusinessClock clock;

  Collecting(
      FormDoor door,
      Drafts drafts,
      DraftStore draftStore,
      EvidenceDesk evidence,
      NamedParts parts,
      Forms forms,
      Notices notices,
      Access access,
      BusinessClock clock) {
    this.door = door;
    this.drafts = drafts;
    this.draftStore = draftStore;
    this.evidence = evidence;
    this.parts = parts;
    this.forms = forms;
    this.notices = notices;
    this.access = access;
    this.clock = clock;
  }

  FigureForm form(TaskId task) {
    return form(door.look(task));
  }

  FigureForm openForm(TaskId task) {
    return form(door.open(task));
  }

  private FigureForm form(Period period) {
    return forms.of(
        period, new FigureForm.Hands(door.mayType(), door.maySign(), door.isOnBehalf(period)));
  }

  /** The period of that task, open or closed. */
  Period period(TaskId task) {
    return door.look(task);
  }

  Optional<TaskId> formTask(Period period) {
    return door.openTask(period);
  }

  Saved save(
      TaskId task,
      List<Change> changes,
      long seen,
      Source.Kind kind,
      Map<String, String> placesByField) {
    Period period = door.hold(task);
    return drafts.save(
        period, changes, seen, way(period, kind, it -> placesByField.getOrDefault(it, "")));
  }

  Saved save(
      TaskId task,
      FigureForm form,
      List<Change> changes,
      Source.Kind kind,
      UnaryOperator<String> placeOf) {
    Period period = door.hold(task);
    return drafts.save(period, form, changes, way(period, kind, placeOf));
  }

  /** Whatever an officer types over for a provider came on paper. */
  private Drafts.Way way(Period period, Source.Kind kind, UnaryOperator<String> places) {
    boolean paper = kind == Source.Kind.SCREEN && door.isOnBehalf(period);
    return new Drafts.Way(paper ? Source.Kind.PAPER : kind, places);
  }

  Saved news(TaskId task, long seen) {
    return drafts.news(door.look(task), seen);
  }

  Draft saveDraft(TaskId task, Map<String, String> typed, String explanation) {
    Period period = door.hold(task);
    List<Change> changes =
        whole(typed, explanation).entrySet().stream()
            .map(entry -> new Change(entry.getKey(), entry.getValue(), Long.MAX_VALUE))
            .toList();
    drafts.save(period, changes, Long.MAX_VALUE, way(period, Source.Kind.SCREEN, field -> ""));
    return draftStore.draft(period.id()).orElseThrow();
  }

  /**
   * Makes the draft exactly this.
   *
   * @return its version
   */
  long replace(TaskId task, Map<String, String> typed, String explanation) {
    Period period = door.hold(task);
    return drafts.replace(
        period, whole(typed, explanation), way(period, Source.Kind.SCREEN, field -> ""));
  }

  /** A reason that is there says that the value is not, even when nothing was said yet. */
  private static Map<String, String> whole(Map<String, String> typed, String explanation) {
    Map<String, String> all =
        typed.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry ->
                        entry.getKey().endsWith(FieldName.REASON) && entry.getValue().isEmpty()
                            ? " "
                            : entry.getValue(),
                    (one, other) -> other,
                    HashMap::new));
    all.put(FieldName.EXPLANATION, explanation);
    return all;
  }

  void markReady(TaskId task) {
    Period period = door.hold(task);
    if (draftStore.version(period.id()).isEmpty()) {
      throw new Refused("reporting.ready.empty");
    }
    String name = access.current().name();
    draftStore.ready(period.id(), new Draft.Ready(clock.now(), name));
    tellSignatories(period, Map.of("by", name));
    notices.happened(period, "ready", "by", name);
  }

  private void tellSignatories(Period period, Map<String, String> more) {
    period
        .provider()
        .ifPresentOrElse(
            provider ->
                notices.tellPeople(
                    period,
                    access.peopleWith(Role.PROVIDER_CONTACT, provider).stream()
                        .filter(person -> person.may(Duty.SIGNATORY))
                        .map(Person::id)
                        .toList(),
                    "reporting/ready",
                    more),
            () -> notices.tellReporter(period, "reporting/ready", more));
  }

  Evidence attach(TaskId task, String field, Arrived file) {
    return evidence.attach(door.hold(task), field, file);
  }

  void detach(TaskId task, UUID document) {
    evidence.detach(door.hold(task), document);
  }

  Part addPart(TaskId task, String indicator, String name) {
    return parts.add(door.hold(task), indicator, name);
  }
}
