package nl.rekenschap.reporting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.Refused;
import org.springframework.stereotype.Component;

/** Files with the values of a draft. */
@Component
class EvidenceDesk {

  static final String KIND = "reporting.document.evidence";
  static final int MOST_FILES = 10;
  static final int LARGEST_MEGABYTES = 25;

  private static final int LARGEST = LARGEST_MEGABYTES * 1024 * 1024;

  private final EvidenceStore store;
  private final Drafts drafts;
  private final Forms forms;
  private final Dossier dossier;

  EvidenceDesk(EvidenceStore store, Drafts drafts, Forms forms, Dossier dossier) {
    this.store = store;
    this.drafts = drafts;
    this.forms = forms;
    this.dossier = dossier;
  }

  /** What a file can be; its beginning must be what its name promises. */
  private enum Sort {
    PDF("application/pdf", "25504446"),
    PNG("image/png", "89504e47"),
    JPG("image/jpeg", "ffd8ff"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "504b0304"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "504b0304"),
    ODT("application/vnd.oasis.opendocument.text", "504b0304"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "504b0304"),
    CSV("text/csv", ""),
    TXT("text/plain", "");

    private final String mediaType;
    private final byte[] beginning;

    Sort(String mediaType, String beginning) {
      this.mediaType = mediaType;
      this.beginning = java.util.HexFormat.of().parseHex(beginning);
    }

    boolean begins(byte[] content) {
      if (beginning.length == 0) {
        return !contains(content, (byte) 0);
      }
      return content.length >= beginning.length
          && java.util.Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static boolean contains(byte[] content, byte sought) {
      for (byte one : content) {
        if (one == sought) {
          return true;
        }
      }
      return false;
    }
  }

  private static final Map<String, Sort> BY_ENDING =
      Map.ofEntries(
          Map.entry("pdf", Sort.PDF),
          Map.entry("png", Sort.PNG),
          Map.entry("jpg", Sort.JPG),
          Map.entry("jpeg", Sort.JPG),
          Map.entry("docx", Sort.DOCX),
          Map.entry("xlsx", Sort.XLSX),
          Map.entry("odt", Sort.ODT),
          Map.entry("ods", Sort.ODS),
          Map.entry("csv", Sort.CSV),
          Map.entry("txt", Sort.TXT));

  Evidence attach(Period period, String field, String name, byte[] content) {
    requireField(period, field);
    String mediaType = mediaType(name, content);
    drafts.touch(period);
    long there = files(period).stream().filter(file -> file.field().equals(field)).count();
    if (there >= MOST_FILES) {
      throw Refused.at(field, "reporting.evidence.tooMany", MOST_FILES);
    }
    Document document = dossier.add(period.caseId(), KIND, name, mediaType, content);
    Evidence evidence =
        new Evidence(
            field,
            document.id(),
            document.name(),
            document.size(),
            document.addedAt(),
            document.addedByName());
    store.add(period.id(), evidence);
    return evidence;
  }

  private void requireField(Period period, String field) {
    boolean known =
        field.equals(FieldName.PAPER)
            || field.equals(FieldName.EXPLANATION)
            || forms.layout(period).stream()
                .flatMap(question -> question.fields().stream())
                .anyMatch(asked -> asked.name().value().equals(field));
    if (!known) {
      throw Refused.at(field, "reporting.field.unknown");
    }
  }

  private static String mediaType(String name, byte[] content) {
    if (content.length > LARGEST) {
      throw new Refused("reporting.evidence.tooLarge", name, LARGEST_MEGABYTES);
    }
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    Sort sort = BY_ENDING.get(ending);
    if (sort == null) {
      throw new Refused("reporting.evidence.type", name);
    }
    if (content.length > 0 && !sort.begins(content)) {
      throw new Refused("reporting.evidence.disguised", name, ending);
    }
    return sort.mediaType;
  }

  /** The file stays in the case's record; it no longer belongs to the form. */
  void detach(Period period, UUID document) {
    drafts.touch(period);
    if (files(period).stream().noneMatch(file -> file.document().equals(document))) {
      throw Refused.notFound();
    }
    store.remove(period.id(), document);
  }

  private List<Evidence> files(Period period) {
    return store.of(period.id(), EvidenceStore.DRAFT);
  }
}
