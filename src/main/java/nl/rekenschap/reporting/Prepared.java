package nl.rekenschap.reporting;

import nl.rekenschap.dossier.Document;
import nl.rekenschap.workflow.TaskId;

/**
 * What will be handed in, checked, with its receipt on paper; nothing of it is stored yet. Making
 * it takes longer than storing it, so it is made before anything is locked.
 */
public final class Prepared {

  private final TaskId task;
  private final long version;
  private final Submission bare;
  private final String number;
  private final byte[] pdf;

  /**
   * @param version of the draft
   * @param bare without a receipt
   * @param number of the receipt
   */
  Prepared(TaskId task, long version, Submission bare, String number, byte[] pdf) {
    this.task = task;
    this.version = version;
    this.bare = bare;
    this.number = number;
    this.pdf = pdf.clone();
  }

  TaskId task() {
    return task;
  }

  long version() {
    return version;
  }

  Submission bare() {
    return bare;
  }

  String number() {
    return number;
  }

  byte[] pdf() {
    return pdf.clone();
  }

  Submission with(Document document) {
    return bare.with(
        new Receipt(
            number,
            bare.period(),
            bare.round(),
            bare.at(),
            bare.byName(),
            bare.contentHash(),
            document.id()));
  }
}
