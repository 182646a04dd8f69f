package nl.rekenschap.terms;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.post.Message;
import nl.rekenschap.post.Post;
import nl.rekenschap.workflow.CaseLabel;
import nl.rekenschap.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks once a day at the clocks that run in the office's cases, and warns along the {@link
 * TermLadder}: first those who decide, then their manager too. It keeps nothing of its own: who was
 * warned of that step before, by whichever node or diagram, is not warned again, and days that were
 * missed give one warning, not one each.
 */
@Component
class TermWatch {

  private static final ResourceBundle ENGLISH =
      ResourceBundle.getBundle("vaadin-i18n.translations", Locale.of("en"));

  private final Clocks clocks;
  private final TermLadder ladder;
  private final TermSettings settings;
  private final Workflow workflow;
  private final Post post;
  private final BusinessClock clock;
  private final TransactionTemplate transaction;
  private @Nullable LocalDate looked;

  TermWatch(
      Clocks clocks,
      TermLadder ladder,
      TermSettings settings,
      Workflow workflow,
      Post post,
      BusinessClock clock,
      TransactionTemplate transaction) {
    this.clocks = clocks;
    this.ladder = ladder;
    this.settings = settings;
    this.workflow = workflow;
    this.post = post;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Warns when a new working day has begun since the last look. */
  void look() {
    ZonedDateTime now = clock.now().atZone(BusinessClock.ZONE);
    LocalDate today = now.toLocalDate();
    if (now.getHour() < settings.warnHour() || today.equals(looked)) {
      return;
    }
    warn(today);
    looked = today;
  }

  /** Warns of all that is to be warned of on that day. */
  void warn(LocalDate today) {
    for (CaseClock each : clocks.running(settings.watched())) {
      ladder
          .rung(each, today)
          .ifPresent(rung -> transaction.executeWithoutResult(status -> tell(each, rung, today)));
    }
  }

  private void tell(CaseClock each, TermLadder.Rung rung, LocalDate today) {
    String letter =
        switch (rung) {
          case TermLadder.Rung.Near near -> "terms/near";
          case TermLadder.Rung.Over over -> "terms/over";
        };
    Message message = ladder.asWarning(each, message(letter, each), today);
    post.tellRole(each.caseId(), Role.GRANT_OFFICER, message);
    if (!(rung instanceof TermLadder.Rung.Near near && near.first())) {
      post.tellRole(each.caseId(), Role.MANAGER, message);
    }
  }

  private Message message(String letter, CaseClock each) {
    String what = "terms.clock." + each.kind();
    return Message.of(
        letter,
        Map.of(
            "what", Dutch.text(what),
            "what.en", ENGLISH.getString(what),
            "case", name(each.caseId()),
            "until", Dutch.date(each.lastDay())),
        "subsidy/" + each.caseId());
  }

  /** As the lists call it. */
  private String name(CaseId caseId) {
    return workflow.labelOf(caseId).map(CaseLabel::titleAndYear).orElseGet(caseId::value);
  }
}
