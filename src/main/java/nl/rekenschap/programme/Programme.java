package nl.rekenschap.programme;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.stereotype.Service;

/** Face only, until the room's branch lands. */
@Service
public class Programme {
  @PermitAll
  public List<BudgetItem> itemsOf(int year) {
    throw new UnsupportedOperationException();
  }

  @PermitAll
  public BudgetItem item(String code, int year) {
    throw new UnsupportedOperationException();
  }

  @PermitAll
  public List<IndicatorForYear> indicatorsOf(String itemCode, int year) {
    throw new UnsupportedOperationException();
  }

  @PermitAll
  public List<Milestone> milestonesOf(String itemCode, int year) {
    throw new UnsupportedOperationException();
  }

  @PermitAll
  public Intervention intervention(String code) {
    throw new UnsupportedOperationException();
  }

  @PermitAll
  public List<Line> lines() {
    throw new UnsupportedOperationException();
  }

  @PermitAll
  public List<Motion> motions() {
    throw new UnsupportedOperationException();
  }

  @PermitAll
  public CarryOver carryOver() {
    throw new UnsupportedOperationException();
  }

  @PermitAll
  public List<ProviderEntry> providers() {
    throw new UnsupportedOperationException();
  }
}
