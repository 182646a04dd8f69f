package nl.rekenschap.reporting.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rekenschap.reporting.Evidence;

/** A file with the draft, as {@code Evidence} in the description. */
record EvidenceJson(UUID id, String field, String name, long size, Instant at, String byName) {

  static EvidenceJson of(Evidence file) {
    return new EvidenceJson(
        file.document(), file.field(), file.name(), file.size(), file.at(), file.byName());
  }

  record All(List<EvidenceJson> evidence) {}
}
