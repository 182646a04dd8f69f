package nl.rekenschap.council;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.Area;
import nl.rekenschap.programme.CouncilIndicator;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.programme.School;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures from elsewhere beside the report: the series that the council follows, and how great the
 * need of schools and areas is. Typed with their source; a newer value leaves the older one in the
 * history.
 */
@Service
public class ContextFigures {

  private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");
  private static final int LONGEST = 300;
  private static final int DECIMALS = 4;

  private final SeriesStore store;
  private final Programme programme;
  private final Access access;
  private final BusinessClock clock;

  ContextFigures(SeriesStore store, Programme programme, Access access, BusinessClock clock) {
    this.store = store;
    this.programme = programme;
    this.access = access;
    this.clock = clock;
  }

  /** Something that a figure can be about, with its name. */
  public record Subject(String code, String name) {}

  /** The values in force. */
  @RolesAllowed({Names.POLICY_ADVISER, Names.MANAGER, Names.CONTROLLER})
  @Transactional(readOnly = true)
  public List<TypedFigure> inForce() {
    return store.inForce();
  }

  /** Everything that was typed or taken back, newest first; at most 500. */
  @RolesAllowed({Names.POLICY_ADVISER, Names.MANAGER, Names.CONTROLLER})
  @Transactional(readOnly = true)
  public List<TypedFigure> history() {
    return store.history();
  }

  /** What figures of that kind can be about, in the programme's order. */
  @RolesAllowed({Names.POLICY_ADVISER, Names.MANAGER, Names.CONTROLLER})
  @Transactional(readOnly = true)
  public List<Subject> subjects(Series series) {
    return switch (series) {
      case CONTEXT ->
          programme.councilIndicators().stream()
              .filter(indicator -> indicator.kind() == CouncilIndicator.Kind.BUDGET)
              .map(indicator -> new Subject(indicator.code(), indicator.wording()))
              .toList();
      case SCHOOL_WEIGHT -> programme.schools().stream().map(ContextFigures::subject).toList();
      case LOW_INCOME -> programme.areas().stream().map(ContextFigures::subject).toList();
    };
  }

  private static Subject subject(School school) {
    return new Subject(school.code(), school.name());
  }

  private static Subject subject(Area area) {
    return new Subject(area.code(), area.name());
  }

  /**
   * Keeps a value.
   *
   * @param period a year ({@code 2025}) or a school year ({@code 2024-2025})
   * @param value with at most four decimals; 20 to 40 for a school weight, 0 to 100 for a share
   * @throws Refused at {@code subject}, {@code period}, {@code value} or {@code source}
   */
  @RolesAllowed(Names.POLICY_ADVISER)
  @Transactional
  public void keep(Series series, String subject, String period, BigDecimal value, String source) {
    known(series, subject);
    if (value.scale() > DECIMALS || !within(series, value)) {
      throw Refused.at("value", "council.figure.range." + series);
    }
    add(series, subject, period, Optional.of(value), source);
  }

  /**
   * Takes a value back, with a reason; it stays in the history.
   *
   * @throws Refused at {@code subject}, {@code period} or {@code source}
   */
  @RolesAllowed(Names.POLICY_ADVISER)
  @Transactional
  public void takeBack(Series series, String subject, String period, String reason) {
    known(series, subject);
    boolean there =
        store.inForce().stream()
            .anyMatch(
                figure ->
                    figure.series() == series
                        && figure.subject().equals(subject)
                        && figure.period().equals(period));
    if (!there) {
      throw Refused.at("period", "council.figure.none");
    }
    add(series, subject, period, Optional.empty(), reason);
  }

  private void add(
      Series series, String subject, String period, Optional<BigDecimal> value, String source) {
    store.add(
        new TypedFigure(
            series,
            subject,
            period(period),
            value,
            Prose.required("source", source, LONGEST),
            access.current().name(),
            clock.now()));
  }

  private void known(Series series, String subject) {
    if (subjects(series).stream().noneMatch(one -> one.code().equals(subject))) {
      throw Refused.at("subject", "council.figure.subject");
    }
  }

  private static String period(String typed) {
    Matcher years = PERIOD.matcher(typed.strip());
    if (!years.matches()) {
      throw Refused.at("period", "council.figure.period");
    }
    int first = Integer.parseInt(years.group(1));
    String second = years.group(2);
    if (first < 1990 || first > 2099 || second != null && Integer.parseInt(second) != first + 1) {
      throw Refused.at("period", "council.figure.period");
    }
    return typed.strip();
  }

  private static boolean within(Series series, BigDecimal value) {
    return switch (series) {
      case CONTEXT -> value.abs().compareTo(BigDecimal.valueOf(1_000_000)) <= 0;
      case SCHOOL_WEIGHT -> between(value, 20, 40);
      case LOW_INCOME -> between(value, 0, 100);
    };
  }

  private static boolean between(BigDecimal value, int low, int high) {
    return value.compareTo(BigDecimal.valueOf(low)) >= 0
        && value.compareTo(BigDecimal.valueOf(high)) <= 0;
  }
}
