package nl.rekenschap.council;

import static nl.rekenschap.council.ItemStory.count;
import static nl.rekenschap.council.ItemStory.words;
import static nl.rekenschap.council.JincPassports.Q1;
import static nl.rekenschap.council.JincPassports.jinc;
import static nl.rekenschap.council.JincPassports.passports;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.rekenschap.council.Passports.Broken;
import nl.rekenschap.dossier.Kept;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.ledger.Entered;
import nl.rekenschap.reporting.AcceptedFigures;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.reporting.Trail;
import nl.rekenschap.review.Judged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What lies in the stores is other than what a figure says it rests on. */
class BrokenChainTest {

  private static UnaryOperator<Provenance> round(UnaryOperator<Trail.Round> change) {
    return it -> {
      Map<PeriodId, Trail> trails = new HashMap<>(it.trails());
      Trail trail = trails.get(Q1);
      trails.put(
          Q1, new Trail(Q1, trail.rounds().stream().map(change).toList(), trail.reopenings()));
      return new Provenance(it.plan(), trails, it.judged(), it.documents(), it.entries());
    };
  }

  private static Provenance judged(Provenance it, Judged judged) {
    Map<PeriodId, Judged> all = new HashMap<>(it.judged());
    all.put(Q1, judged);
    return new Provenance(it.plan(), it.trails(), all, it.documents(), it.entries());
  }

  private static Provenance documents(Provenance it, UnaryOperator<Map<UUID, Kept>> change) {
    return new Provenance(
        it.plan(),
        it.trails(),
        it.judged(),
        change.apply(new HashMap<>(it.documents())),
        it.entries());
  }

  private static UUID receipt(Provenance it) {
    return it.trails().get(Q1).rounds().getFirst().submission().receipt().orElseThrow().document();
  }

  private static Provenance entries(Provenance it, UnaryOperator<Entered> change) {
    return new Provenance(
        it.plan(),
        it.trails(),
        it.judged(),
        it.documents(),
        it.entries().stream().map(change).toList());
  }

  private static Entered with(Entered it, Money amount, boolean sound) {
    return new Entered(
        it.posting(),
        it.at(),
        it.on(),
        it.kind(),
        it.account(),
        it.item(),
        it.caseId(),
        amount,
        it.reference(),
        it.restsOn(),
        it.ground(),
        it.by(),
        sound);
  }

  private static Trail.Round otherValue(Trail.Round round) {
    Submission it = round.submission();
    AcceptedFigures figures =
        new AcceptedFigures(
            Q1,
            new nl.rekenschap.kernel.Span(2025, nl.rekenschap.kernel.Frequency.QUARTER, 1),
            List.of(count("a", "bliksemstage", 31), count("a", "taal", 20), words("k", "Fijn.")),
            it.explanation());
    return new Trail.Round(SoundChains.submission(figures, 1), "other");
  }

  static Stream<Arguments> faults() {
    UnaryOperator<Provenance> noTrail =
        it -> new Provenance(it.plan(), Map.of(), it.judged(), it.documents(), it.entries());
    UnaryOperator<Provenance> notAccepted = it -> judged(it, Judged.NOTHING);
    UnaryOperator<Provenance> otherAccepted =
        it -> judged(it, new Judged(List.of(SoundChains.judgement(Q1, 1, "x")), List.of()));
    UnaryOperator<Provenance> otherConfirmed =
        it ->
            judged(
                it,
                new Judged(
                    it.judged().get(Q1).judgements(), List.of(SoundChains.judgement(Q1, 1, "x"))));
    UnaryOperator<Provenance> noFile =
        it ->
            documents(
                it,
                all -> {
                  all.remove(receipt(it));
                  return all;
                });
    UnaryOperator<Provenance> otherFile =
        it ->
            documents(
                it,
                all -> {
                  all.computeIfPresent(receipt(it), (id, kept) -> new Kept(kept.document(), "x"));
                  return all;
                });
    UnaryOperator<Provenance> otherAmount =
        it -> entries(it, entry -> with(entry, Money.of(1), true));
    UnaryOperator<Provenance> halfPosting =
        it -> entries(it, entry -> with(entry, entry.amount(), false));
    UnaryOperator<Provenance> noPosting =
        it -> new Provenance(it.plan(), it.trails(), it.judged(), it.documents(), List.of());
    return Stream.of(
        Arguments.of("noRound", "realised~jinc~a", noTrail),
        Arguments.of("content", "realised~jinc~a", round(BrokenChainTest::otherValue)),
        Arguments.of("value", "realised~jinc~a", round(BrokenChainTest::otherValue)),
        Arguments.of("value", "period~jinc~a~q1", round(BrokenChainTest::otherValue)),
        Arguments.of("content", "part~jinc~a~q1~taal", round(BrokenChainTest::otherValue)),
        Arguments.of("notAccepted", "realised~jinc~p", notAccepted),
        Arguments.of("notAccepted", "part~jinc~p~q1~hatert", notAccepted),
        Arguments.of("otherContent", "realised~jinc~k", otherAccepted),
        Arguments.of("otherContent", "period~jinc~k~q1", otherConfirmed),
        Arguments.of("fileMissing", "realised~jinc~a", noFile),
        Arguments.of("fileChanged", "period~jinc~a~q1", otherFile),
        Arguments.of("ledger", "money~jinc~plan", otherAmount),
        Arguments.of("ledger", "money~jinc~awarded", otherAmount),
        Arguments.of("ledger", "money~jinc~settled", otherAmount),
        Arguments.of("posting", "money~jinc~awarded", halfPosting),
        Arguments.of("noPosting", "money~jinc~awarded", noPosting));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("faults")
  void a_broken_link_names_the_figures_that_rest_on_it(
      String what, String figure, UnaryOperator<Provenance> change) {
    Passports passports = passports(jinc().butInTheStores(change));

    assertThat(passports.brokenOf(figure))
        .extracting(Broken::key)
        .contains("council.Passport.broken." + what);
    assertThat(passports.broken())
        .extracting(broken -> broken.sentence(Sentences.dutch()))
        .allMatch(sentence -> sentence.endsWith("."));
  }

  @Test
  void a_fault_of_one_quarter_leaves_the_other_alone() {
    Passports passports = passports(jinc().butInTheStores(it -> judged(it, Judged.NOTHING)));

    assertThat(passports.brokenOf("period~jinc~a~q2")).isEmpty();
    assertThat(passports.brokenOf("money~jinc~awarded")).isEmpty();
  }
}
