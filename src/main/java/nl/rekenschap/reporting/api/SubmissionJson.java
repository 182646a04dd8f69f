package nl.rekenschap.reporting.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.rekenschap.reporting.Receipt;
import nl.rekenschap.reporting.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A round as it was handed in, as {@code Submission} in the description.
 *
 * @param onBehalf whether the municipality typed it over from paper
 * @param receipt number; null for rounds from before receipts were given
 * @param fields as in a draft
 */
record SubmissionJson(
    int round,
    Instant at,
    String byName,
    boolean onBehalf,
    @Nullable String receipt,
    String contentHash,
    Map<String, String> fields,
    List<EvidenceJson> evidence) {

  record All(List<SubmissionJson> submissions) {}

  static SubmissionJson of(Submission submission, Map<String, String> fields) {
    return new SubmissionJson(
        submission.round(),
        submission.at(),
        submission.byName(),
        submission.onBehalf(),
        submission.receipt().map(Receipt::number).orElse(null),
        submission.contentHash(),
        fields,
        submission.evidence().stream().map(EvidenceJson::of).toList());
  }
}
