package nl.rekenschap.award;

import java.util.List;
import nl.rekenschap.programme.Target;

/** The sentence for a target: a message key with its arguments. */
public record TargetWords(String key, List<Object> arguments) {

  public static TargetWords of(Target target) {
    return switch (target) {
      case Target.Number number -> new TargetWords("award.target.number", List.of(number.value()));
      case Target.Minimum least -> new TargetWords("award.target.minimum", List.of(least.value()));
      case Target.NoneByDesign none -> new TargetWords("award.target.noneByDesign", List.of());
      case Target.ToBeAgreed open ->
          open.proposal()
              .map(p -> new TargetWords("award.target.proposal", List.of(p.value(), p.note())))
              .orElse(new TargetWords("award.target.toBeAgreed", List.of()));
      case Target.NotSet silent -> new TargetWords("award.target.notSet", List.of());
      case Target.NotApplicable text -> new TargetWords("award.target.notApplicable", List.of());
    };
  }
}
