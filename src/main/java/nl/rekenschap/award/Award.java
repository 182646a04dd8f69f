package nl.rekenschap.award;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Practice;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.mandate.Mandates;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.provider.Provider;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Award decisions (Awb 4:29 and on). */
@Service
public class Award {

  private final AwardStore store;
  private final Desks desks;
  private final Arrangements arrangements;
  private final Mandates mandates;
  private final AwardBooks books;
  private final Amending amending;
  private final DecisionTerm term;
  private final Workflow workflow;
  private final Programme programme;
  private final Provider provider;
  private final Access access;
  private final BusinessClock clock;
  private final Practice practice;
  private final ApplicationEventPublisher events;

  Award(
      AwardStore store,
      Desks desks,
      Arrangements arrangements,
      Mandates mandates,
      AwardBooks books,
      Amending amending,
      DecisionTerm term,
      Workflow workflow,
      Programme programme,
      Provider provider,
      Access access,
      BusinessClock clock,
      Practice practice,
      ApplicationEventPublisher events) {
    this.store = store;
    this.desks = desks;
    this.arrangements = arrangements;
    this.mandates = mandates;
    this.books = books;
    this.amending = amending;
    this.term = term;
    this.workflow = workflow;
    this.programme = programme;
    this.provider = provider;
    this.access = access;
    this.clock = clock;
    this.practice = practice;
    this.events = events;
  }

  /**
   * Opens the award of a new case; the life of the case calls this before its process starts. The
   * decision term runs from today.
   *
   * @param frequency how often such a case reports between, unless the award agrees otherwise
   * @throws Refused when the programme has no such item in that year
   */
  @ForRooms
  @Transactional
  public void open(CaseId caseId, String itemCode, int year, Frequency frequency) {
    BudgetItem item = programme.item(itemCode, year);
    AwardStore.Opening opening =
        new AwardStore.Opening(clock.today(), practice.active(), Optional.of(frequency));
    store.open(caseId, itemCode, year, opening, item.amount(), item.provider());
    term.start(caseId, opening.on());
  }

  /**
   * The award of a case that the acting person may see. Until the decision a provider sees that
   * there is one being prepared, not what it will be.
   */
  @PermitAll
  public Optional<AwardFile> file(CaseId caseId) {
    access.requireCase(caseId);
    Optional<AwardFile> file = store.find(caseId);
    return access.current().isStaff() ? file : file.map(AwardFile::asTheProviderSeesIt);
  }

  /** The same, for rooms that have checked who asks. */
  @ForRooms
  public Optional<AwardFile> of(CaseId caseId) {
    return store.find(caseId);
  }

  /** All awards of a year, by case id; for overviews. */
  @ForRooms
  public List<AwardFile> ofYear(int year) {
    return store.ofYear(year);
  }

  /**
   * What lies on the desk for that task.
   *
   * @throws Refused when the task does not exist or is not for the acting person
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER})
  public AwardDesk desk(TaskId id, AwardTask task) {
    return desks.of(caseOf(id, task));
  }

  /**
   * Says which organisation carries the intervention out; from now on the case is theirs to see.
   *
   * @throws Refused at field {@code provider} when there is no such organisation
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void nameProvider(TaskId task, ProviderId id) {
    CaseId caseId = caseOf(task, AwardTask.NAME_PROVIDER);
    workflow.complete(
        task,
        AwardTask.NAME_PROVIDER,
        () -> {
          Organisation named =
              provider.find(id).orElseThrow(() -> Refused.at("provider", "award.provider.unknown"));
          store.nameProvider(caseId, named.id());
          workflow.nameProvider(caseId, named.id(), named.name());
          happened(caseId, "award.event.providerNamed", Map.of("provider", named.name()));
        });
  }

  /** Keeps what was typed, without handing it on; who does so has taken up the task. */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void save(TaskId task, AwardDraft draft) {
    CaseId caseId = caseOf(task, AwardTask.DRAFT_AWARD);
    workflow.claim(task);
    DraftRules.checkKept(draft, indicators(file(task, AwardTask.DRAFT_AWARD)));
    store.keep(caseId, arrangements.arrange(awardOf(caseId), draft));
  }

  /** When would be reported at that frequency; for a draft that is being typed. */
  @RolesAllowed(Names.GRANT_OFFICER)
  public List<Reports.Moment> reportMoments(
      AwardFile file, Frequency frequency, LocalDate from, LocalDate until) {
    return arrangements.moments(file, frequency, from, until);
  }

  /**
   * Hands a draft on to the manager.
   *
   * @throws Refused at the field that is wrong
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void draft(TaskId task, AwardDraft draft) {
    CaseId caseId = caseOf(task, AwardTask.DRAFT_AWARD);
    workflow.complete(
        task,
        AwardTask.DRAFT_AWARD,
        () -> {
          AwardFile file = file(task, AwardTask.DRAFT_AWARD);
          AwardDraft arranged = arrangements.arrange(file, draft);
          DraftRules.checkComplete(arranged, file, indicators(file));
          store.keep(caseId, arranged);
          store.handOn(caseId, access.current().name());
          Map<String, String> details = new LinkedHashMap<>();
          details.put("amount", Dutch.moneyInCents(draft.amount()));
          details.put("from", Dutch.date(draft.from()));
          details.put("until", Dutch.date(draft.until()));
          events.publishEvent(CaseEvent.internal(caseId, "award.event.drafted", details));
          moreOften(caseId, arranged);
        });
  }

  /**
   * Awards the subsidy, by mandate of the college (Awb 10:3), out of what the budget line has free.
   *
   * @throws Refused as {@link #approve(TaskId, String, String)}
   */
  @RolesAllowed(Names.MANAGER)
  @Transactional
  public void approve(TaskId task) {
    approve(task, "", "");
  }

  /**
   * The same, also above what the budget line of that year has free.
   *
   * @param ground why; kept in the ledger and in the record of the case
   * @param collegeDecision date and number of the college's decision, for an amount above the
   *     mandate of who approves; may be empty below it
   * @throws Refused at field {@code ground} or {@code collegeDecision} when it is needed and
   *     missing
   */
  @RolesAllowed(Names.MANAGER)
  @Transactional
  public void approve(TaskId task, String ground, String collegeDecision) {
    CaseId caseId = caseOf(task, AwardTask.APPROVE_AWARD);
    workflow.complete(
        task,
        AwardTask.APPROVE_AWARD,
        () -> {
          AwardDesk desk = desks.of(caseId);
          boolean aboveFree = desk.isAboveFree();
          Money amount = desk.file().draft().orElseThrow().amount();
          Optional<String> college = mandates.require(amount, collegeDecision);
          decide(caseId, null, college.orElse(null));
          books.award(awardOf(caseId), ground, access.current().name());
          if (aboveFree) {
            events.publishEvent(
                CaseEvent.internal(
                    caseId, "award.event.aboveFree", Map.of("ground", ground.strip())));
          }
          college.ifPresent(
              decision ->
                  events.publishEvent(
                      CaseEvent.internal(
                          caseId, "award.event.byCollege", Map.of("decision", decision))));
          happened(caseId, "award.event.approved", amount(caseId));
        });
  }

  /**
   * Gives the draft back to be changed.
   *
   * @throws Refused at field {@code reason} without one
   */
  @RolesAllowed(Names.MANAGER)
  @Transactional
  public void giveBack(TaskId task, String reason) {
    CaseId caseId = caseOf(task, AwardTask.APPROVE_AWARD);
    workflow.complete(
        task,
        AwardTask.APPROVE_AWARD,
        () -> {
          String checked = DraftRules.reason(reason);
          store.giveBack(caseId, checked);
          events.publishEvent(
              CaseEvent.internal(caseId, "award.event.returned", Map.of("reason", checked)));
        });
  }

  /**
   * Refuses the subsidy (Awb 4:35); the reason is the decision's grounds (Awb 3:46).
   *
   * @throws Refused at field {@code reason} without one
   */
  @RolesAllowed(Names.MANAGER)
  @Transactional
  public void refuse(TaskId task, String reason) {
    CaseId caseId = caseOf(task, AwardTask.APPROVE_AWARD);
    workflow.complete(
        task,
        AwardTask.APPROVE_AWARD,
        () -> {
          String checked = DraftRules.reason(reason);
          decide(caseId, checked, null);
          happened(caseId, "award.event.refused", Map.of("reason", checked));
        });
  }

  /** Holds the award until the transaction ends: what is read of it then stays so. */
  @ForRooms
  @Transactional
  public void hold(CaseId caseId) {
    store.lock(caseId);
  }

  /**
   * Writes down a change that another room decided (Awb 4:37, 4:48, 4:50), in the books too.
   *
   * @throws Refused {@code award.amend.notAwarded}; at {@code amount}, {@code validFrom}, {@code
   *     from}, {@code until} or {@code successor}; at {@code ground} when more is awarded than is
   *     free without one; {@code ledger.determined}
   */
  @ForRooms
  @Transactional
  public void amend(CaseId caseId, AwardChange change) {
    hold(caseId);
    amending.amend(awardOf(caseId), change);
  }

  /**
   * Confirms for the provider that the municipality reaches the right people; asked when the award
   * was made known.
   *
   * @throws Refused when the case is somebody else's; {@code award.amend.notAwarded} before there
   *     is an award; {@code access.duty.SIGNATORY}
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  @Transactional
  public void confirmContacts(CaseId caseId) {
    access.requireCase(caseId);
    access.requireDuty(Duty.SIGNATORY, Duty.OWNER);
    if (awardOf(caseId).awarded().isEmpty()) {
      throw new Refused("award.amend.notAwarded");
    }
    String by = access.current().name();
    store.confirmContacts(caseId, clock.today(), by);
    happened(caseId, "award.event.contactsConfirmed", Map.of("by", by));
  }

  private void moreOften(CaseId caseId, AwardDraft draft) {
    draft
        .clauses()
        .reports()
        .filter(reports -> !reports.ground().isEmpty())
        .ifPresent(
            reports ->
                events.publishEvent(
                    CaseEvent.internal(
                        caseId,
                        "award.event.moreOften",
                        "frequency",
                        Dutch.text("award.frequency." + reports.frequency()),
                        "ground",
                        reports.ground())));
  }

  private void decide(CaseId caseId, @Nullable String whyNot, @Nullable String college) {
    store.decide(caseId, clock.today(), access.current().name(), whyNot, college);
  }

  private Map<String, String> amount(CaseId caseId) {
    return Map.of("amount", Dutch.moneyInCents(awardOf(caseId).awarded().orElseThrow()));
  }

  private CaseId caseOf(TaskId id, AwardTask task) {
    return workflow.item(id, task).caseId();
  }

  private AwardFile file(TaskId id, AwardTask task) {
    return awardOf(caseOf(id, task));
  }

  private AwardFile awardOf(CaseId caseId) {
    return store.find(caseId).orElseThrow(Refused::notFound);
  }

  private List<IndicatorForYear> indicators(AwardFile file) {
    return programme.indicatorsOf(file.itemCode(), file.year());
  }

  private void happened(CaseId caseId, String what, Map<String, String> details) {
    events.publishEvent(CaseEvent.of(caseId, what, details));
  }
}
