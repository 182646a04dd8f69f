package nl.rekenschap.letter;

import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Practice;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of letters: which is in use, which were, and a next one. */
@Service
public class LetterTemplates {

  /** Most characters of a text. */
  public static final int LONGEST = 20_000;

  /** Most characters of the reason of a change. */
  public static final int LONGEST_REASON = 500;

  /** A letter with the text that is in use. */
  public record Standing(LetterKind kind, TemplateVersion inUse) {}

  private final List<LetterKind> kinds;
  private final LetterStore store;
  private final LetterFiles files;
  private final Paper paper;
  private final Access access;
  private final Practice practice;
  private final BusinessClock clock;

  LetterTemplates(
      List<LetterCatalogue> catalogues,
      LetterStore store,
      LetterFiles files,
      Paper paper,
      Access access,
      Practice practice,
      BusinessClock clock) {
    this.kinds =
        catalogues.stream()
            .<LetterKind>flatMap(catalogue -> catalogue.letters().stream())
            .sorted(Comparator.comparing(LetterKind::code))
            .toList();
    this.store = store;
    this.files = files;
    this.paper = paper;
    this.access = access;
    this.practice = practice;
    this.clock = clock;
  }

  /** Every kind of letter, by code. */
  @RolesAllowed({Names.ADMINISTRATOR, Names.POLICY_ADVISER})
  @Transactional
  public List<Standing> all() {
    return kinds.stream().map(kind -> new Standing(kind, inUse(kind))).toList();
  }

  /**
   * One kind of letter.
   *
   * @throws Refused when no room sends such a letter
   */
  @RolesAllowed({Names.ADMINISTRATOR, Names.POLICY_ADVISER})
  public LetterKind kind(String code) {
    return kinds.stream()
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  /** Every text that a letter had, newest first; the first one is in use. */
  @RolesAllowed({Names.ADMINISTRATOR, Names.POLICY_ADVISER})
  @Transactional
  public List<TemplateVersion> versions(LetterKind kind) {
    inUse(kind);
    return store.versions(kind.code());
  }

  /** What is wrong with a text, line by line; empty when it could be saved. */
  @RolesAllowed({Names.ADMINISTRATOR, Names.POLICY_ADVISER})
  public List<TemplateProblem> check(LetterKind kind, String text) {
    return TemplateCheck.of(kind, text);
  }

  /**
   * Puts a text in use for letters from now on; those that were sent stay as they are.
   *
   * @param basedOn the version that the writer began with
   * @throws Refused at {@code text} with what is wrong and in which line, also when it is the text
   *     that is in use; at {@code reason} when there is none; {@code letter.template.changedSince}
   *     when somebody else saved in between
   */
  @RolesAllowed({Names.ADMINISTRATOR, Names.POLICY_ADVISER})
  @Transactional
  public TemplateVersion save(LetterKind kind, String text, String reason, int basedOn) {
    String sound = sound(kind, text);
    String because = Prose.required("reason", reason, LONGEST_REASON);
    store.lock(kind.code());
    TemplateVersion before = inUse(kind);
    if (before.version() != basedOn) {
      throw new Refused("letter.template.changedSince", before.version(), before.savedByName());
    }
    if (before.text().equals(sound)) {
      throw Refused.at("text", "letter.template.same");
    }
    return add(kind, before.version() + 1, sound, because, Optional.of(access.current()));
  }

  /**
   * The letter with that text and made-up values, marked as an example.
   *
   * @param everything whether each block shows, or only what stands in every such letter
   * @throws Refused as {@link #save}
   */
  @RolesAllowed({Names.ADMINISTRATOR, Names.POLICY_ADVISER})
  public byte[] preview(LetterKind kind, String text, boolean everything) {
    TemplateFill.Filled filled =
        TemplateFill.fill(kind, sound(kind, text), files.examples(kind, everything));
    Set<Paper.Mark> marks = EnumSet.of(Paper.Mark.EXAMPLE);
    if (practice.active()) {
      marks.add(Paper.Mark.PRACTICE);
    }
    return paper.draw(filled.title(), filled.body(), marks);
  }

  /**
   * The text with which such a letter is written now: the newest, or the product's own as long as
   * nobody saved another. The product's text is kept as a version too.
   */
  @ForRooms
  @Transactional
  public TemplateVersion inUse(LetterKind kind) {
    Optional<TemplateVersion> newest = store.newest(kind.code());
    if (newest.filter(version -> isCurrent(kind, version)).isPresent()) {
      return newest.get();
    }
    store.lock(kind.code());
    Optional<TemplateVersion> meanwhile = store.newest(kind.code());
    if (meanwhile.filter(version -> isCurrent(kind, version)).isPresent()) {
      return meanwhile.get();
    }
    return add(
        kind,
        meanwhile.map(TemplateVersion::version).orElse(0) + 1,
        files.text(kind),
        Dutch.text("letter.template.ofProduct"),
        Optional.empty());
  }

  /** A text of the municipality stays in use, whatever text a newer product brings. */
  private boolean isCurrent(LetterKind kind, TemplateVersion version) {
    return version.savedBy().isPresent() || version.text().equals(files.text(kind));
  }

  private TemplateVersion add(
      LetterKind kind, int number, String text, String reason, Optional<Person> by) {
    TemplateVersion version =
        new TemplateVersion(
            kind.code(),
            number,
            text,
            reason,
            clock.now(),
            by.map(person -> person.id().value()),
            by.map(Person::name).orElse("Rekenschap"));
    store.add(version);
    return version;
  }

  private static String sound(LetterKind kind, String text) {
    String plain = Prose.required("text", text, LONGEST);
    List<TemplateProblem> problems = TemplateCheck.of(kind, plain);
    if (!problems.isEmpty()) {
      throw problems.getFirst().refusedAt("text");
    }
    return plain;
  }
}
