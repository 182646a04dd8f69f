package nl.rekenschap.dossier;

import java.util.Set;

/**
 * What a provider does not read in the record of its own case: proposals that are still weighed,
 * notes among colleagues, and mail, since each has its own in its inbox. A decision is known when
 * it is announced, not before (Awb 3:41).
 */
final class Inside {

  private static final Set<String> KEYS =
      Set.of(
          "award.event.drafted",
          "award.event.returned",
          "award.event.targetAgreed",
          "award.event.termNear",
          "determination.event.proposed",
          "determination.event.returned",
          "determination.event.warned",
          "post.event.queued",
          "review.event.late",
          "review.event.noted");

  private Inside() {}

  static boolean is(Entry entry) {
    return KEYS.contains(entry.what());
  }
}
