package nl.rekenschap.programme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a programme file in: all of it or nothing. Asks nobody's role; {@link Programme} does. */
@Component
class PlanImport {

  private static final int LONGEST_NAME = 200;

  /** To be raised when the same file is read into other rows than before. */
  private static final int READING = 2;

  private final ProgrammeStore store;
  private final PlanMemory memory;
  private final ApplicationEventPublisher events;

  PlanImport(ProgrammeStore store, PlanMemory memory, ApplicationEventPublisher events) {
    this.store = store;
    this.memory = memory;
    this.events = events;
  }

  @Transactional
  ImportResult take(String fileName, byte[] file) {
    return switch (PlanReader.read(file)) {
      case PlanReader.Reading.Bad bad -> new ImportResult.Rejected(bad.problems());
      case PlanReader.Reading.Good good -> take(fileName, good.plan(), false);
    };
  }

  /**
   * Takes the product's own file in: into an empty database, or over what an earlier start took
   * from it. What an administrator imported or another programme stays as it is.
   */
  @Transactional
  ImportResult takeAtStart(String fileName, byte[] file) {
    return switch (PlanReader.read(file)) {
      case PlanReader.Reading.Bad bad -> new ImportResult.Rejected(bad.problems());
      case PlanReader.Reading.Good good -> takeAtStart(fileName, good.plan());
    };
  }

  private ImportResult takeAtStart(String fileName, Plan plan) {
    store.lock();
    String code = plan.head().code();
    boolean ours =
        store.all().isEmpty()
            || store.find(code).filter(ProgrammeStore.Stored::takenAtStart).isPresent();
    return ours ? take(fileName, plan, true) : new ImportResult.Unchanged(code);
  }

  private ImportResult take(String fileName, Plan plan, boolean atStart) {
    store.lock();
    String fingerprint = fingerprint(plan);
    Optional<ProgrammeStore.Stored> present = store.find(plan.head().code());
    if (present.isPresent() && present.get().fingerprint().equals(fingerprint)) {
      return new ImportResult.Unchanged(plan.head().code());
    }
    Problems problems = new Problems();
    present.ifPresent(stored -> checkSuccession(stored, plan, problems));
    if (!problems.none()) {
      return new ImportResult.Rejected(problems.inOrder());
    }
    boolean inForce =
        present.map(ProgrammeStore.Stored::inForce).orElseGet(() -> store.inForce().isEmpty());
    String name = fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME));
    store.replace(plan, inForce, name, fingerprint, atStart);
    memory.forget();
    events.publishEvent(new ProgrammeImported(plan.head().code(), plan.providerEntries()));
    return present.isPresent()
        ? new ImportResult.Replaced(plan.head().code())
        : new ImportResult.Imported(plan.head().code(), inForce);
  }

  /** Other rooms refer to items by code and year; a new file may not take those away. */
  private void checkSuccession(ProgrammeStore.Stored stored, Plan plan, Problems problems) {
    Plan.Head head = plan.head();
    if (!stored.municipalityCode().equals(head.municipalityCode())) {
      problems.at(0, "", "anotherMunicipality", stored.municipalityName(), head.municipalityName());
    }
    Years years = new Years(head.firstYear(), head.lastYear());
    if (!years.contains(stored.years().first()) || !years.contains(stored.years().last())) {
      problems.at(0, "", "yearsGone", stored.years().first(), stored.years().last());
    }
    List<String> kept = plan.items().stream().map(item -> item.facts().code()).toList();
    store.itemCodes(head.code()).stream()
        .filter(code -> !kept.contains(code))
        .forEach(code -> problems.at(0, "", "itemGone", code));
  }

  /**
   * Two files with the same content have the same one, whatever their layout and comments, as long
   * as they are read in the same way.
   */
  private static String fingerprint(Plan plan) {
    return Sha256.of(READING + "\n" + plan);
  }

  /** The sentences of a refusal under each other, for a log. */
  static String sentences(ImportResult.Rejected rejected) {
    return rejected.problems().stream()
        .map(problem -> problem.sentenceWithPlace(Locale.of("nl")))
        .collect(Collectors.joining("\n"));
  }
}
