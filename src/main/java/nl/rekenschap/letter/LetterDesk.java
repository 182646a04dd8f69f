package nl.rekenschap.letter;

import java.util.List;
import java.util.Set;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Practice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters and puts them in the case; what went out never changes. */
@Service
public class LetterDesk {

  private final LetterTemplates templates;
  private final Paper paper;
  private final Dossier dossier;
  private final LetterStore store;
  private final BusinessClock clock;
  private final Practice practice;

  LetterDesk(
      LetterTemplates templates,
      Paper paper,
      Dossier dossier,
      LetterStore store,
      BusinessClock clock,
      Practice practice) {
    this.templates = templates;
    this.paper = paper;
    this.dossier = dossier;
    this.store = store;
    this.clock = clock;
    this.practice = practice;
  }

  /**
   * Writes a letter with the text that is in use and files it as PDF, in the transaction of the
   * room that sends it.
   *
   * @param practice whether the case holds practice data; then each page says so
   * @throws IllegalStateException when a value is missing that the kind says is always there
   */
  @ForRooms
  @Transactional
  public SentLetter send(CaseId caseId, LetterKind kind, LetterValues values, boolean practice) {
    values.requireAll(kind);
    TemplateVersion version = templates.inUse(kind);
    TemplateFill.Filled filled = TemplateFill.fill(kind, version.text(), values);
    byte[] pdf =
        paper.draw(
            filled.title(), filled.body(), practice ? Set.of(Paper.Mark.PRACTICE) : Set.of());
    Document document =
        dossier.add(
            caseId,
            kind.document(),
            Dutch.text(kind.document()) + " " + caseId + ".pdf",
            "application/pdf",
            pdf);
    SentLetter sent =
        new SentLetter(document.id(), kind.code(), version.version(), document.sha256());
    store.sent(sent, caseId, practice, clock.now());
    return sent;
  }

  /**
   * The same with a head above it, marked as practice where the product is in practice.
   *
   * @param values what the letter itself says
   */
  @ForRooms
  @Transactional
  public SentLetter send(LetterHead head, LetterKind kind, LetterValues values) {
    return send(head.caseId(), kind, head.fill(values), practice.active());
  }

  /** What went out in a case, oldest first. */
  @ForRooms
  public List<SentLetter> sentIn(CaseId caseId) {
    return store.sentIn(caseId);
  }
}
