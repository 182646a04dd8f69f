package nl.rekenschap.dossier;

import java.util.HashMap;
import java.util.Map;
import nl.rekenschap.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The last entry of each case that this transaction writes to. It holds those cases until it ends,
 * so nobody else can add to them meanwhile, and what it knows of their ends stays true.
 */
final class ChainEnds extends ResourceHolderSupport {

  private static final Object KEY = ChainEnds.class;

  private final Map<CaseId, End> ends = new HashMap<>();

  private ChainEnds() {}

  /**
   * Where a chain ends.
   *
   * @param number of the last entry; 0 when there is none
   * @param hash of the last entry; empty when there is none
   */
  record End(int number, String hash) {
    static final End OF_NONE = new End(0, "");
  }

  /** Those of the transaction that runs now. */
  static ChainEnds ofTransaction() {
    ChainEnds known = (ChainEnds) TransactionSynchronizationManager.getResource(KEY);
    if (known != null) {
      return known;
    }
    ChainEnds fresh = new ChainEnds();
    TransactionSynchronizationManager.bindResource(KEY, fresh);
    // Another transaction begun inside this one gets its own, and this one its own back.
    TransactionSynchronizationManager.registerSynchronization(
        new ResourceHolderSynchronization<ChainEnds, Object>(fresh, KEY) {});
    return fresh;
  }

  /** Null when this transaction has not come to that case. */
  @Nullable End of(CaseId caseId) {
    return ends.get(caseId);
  }

  void are(CaseId caseId, End end) {
    ends.put(caseId, end);
  }
}
