package nl.rekenschap.council;

import java.util.List;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.publication.Document.Column;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Document.Row;
import nl.rekenschap.publication.Text;

/** The rules by which money was allocated, each with its reason. */
final class RulePages {

  private final InvestmentAccount account;
  private final ReportWords words;

  RulePages(InvestmentAccount account, ReportWords words) {
    this.account = account;
    this.words = words;
  }

  Grid rules() {
    return new Grid(
        words.say("account.rules.caption"),
        List.of(column("item"), column("rule"), column("because")),
        account.rules().stream()
            .map(
                stated ->
                    Row.of(
                        Text.of(stated.name()),
                        Text.of(rule(stated.rule())),
                        Text.of(stated.because().orElseGet(() -> words.say("rule.byPlan")))))
            .toList());
  }

  private String rule(AllocationRule rule) {
    return switch (rule) {
      case AllocationRule.OneArea it -> words.say("rule.oneArea");
      case AllocationRule.Schools it -> words.say("rule.schools");
      case AllocationRule.Participants it -> words.say("rule.participants");
      case AllocationRule.Key it ->
          words.say(
              "rule.key",
              it.percent().entrySet().stream()
                  .map(part -> part.getKey() + " " + Dutch.number(part.getValue()) + "%")
                  .collect(Collectors.joining(", ")));
      case AllocationRule.Citywide it -> words.say("rule.citywide");
      case AllocationRule.Costs it -> words.say("rule.costs");
      case AllocationRule.None it -> words.say("rule.none");
    };
  }

  private Column column(String key) {
    return new Column(words.say("column." + key), false);
  }
}
