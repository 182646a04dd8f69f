package nl.rekenschap.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import nl.rekenschap.programme.Target;
import org.jspecify.annotations.Nullable;

/** A target as it lies in a row; a proposal has its value where a number has it. */
record TargetColumns(
    Kind kind,
    @Nullable Long value,
    @Nullable String proposalNote,
    @Nullable String proposalSource) {

  /** The kinds of {@link Target}. */
  enum Kind {
    NUMBER,
    MINIMUM,
    NONE_BY_DESIGN,
    TO_BE_AGREED,
    NOT_SET,
    NOT_APPLICABLE
  }

  static TargetColumns read(ResultSet row) throws SQLException {
    return new TargetColumns(
        Kind.valueOf(row.getString("kind")),
        row.getObject("value", Long.class),
        row.getString("proposal_note"),
        row.getString("proposal_source"));
  }

  static TargetColumns of(Target target) {
    return switch (target) {
      case Target.Number number -> new TargetColumns(Kind.NUMBER, number.value(), null, null);
      case Target.Minimum minimum -> new TargetColumns(Kind.MINIMUM, minimum.value(), null, null);
      case Target.NoneByDesign none -> bare(Kind.NONE_BY_DESIGN);
      case Target.ToBeAgreed open ->
          open.proposal().map(TargetColumns::of).orElse(bare(Kind.TO_BE_AGREED));
      case Target.NotSet silent -> bare(Kind.NOT_SET);
      case Target.NotApplicable text -> bare(Kind.NOT_APPLICABLE);
    };
  }

  private static TargetColumns of(Target.Proposal proposal) {
    return new TargetColumns(
        Kind.TO_BE_AGREED, proposal.value(), proposal.note(), proposal.source());
  }

  private static TargetColumns bare(Kind kind) {
    return new TargetColumns(kind, null, null, null);
  }

  Target target() {
    return switch (kind) {
      case NUMBER -> new Target.Number(number());
      case MINIMUM -> new Target.Minimum(number());
      case NONE_BY_DESIGN -> new Target.NoneByDesign();
      case TO_BE_AGREED -> new Target.ToBeAgreed(proposal());
      case NOT_SET -> new Target.NotSet();
      case NOT_APPLICABLE -> new Target.NotApplicable();
    };
  }

  private Optional<Target.Proposal> proposal() {
    return proposalNote == null || proposalSource == null
        ? Optional.empty()
        : Optional.of(new Target.Proposal(number(), proposalNote, proposalSource));
  }

  private long number() {
    if (value == null) {
      throw new IllegalStateException("a target of kind " + kind + " without its number");
    }
    return value;
  }
}
