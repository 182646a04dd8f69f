package nl.rekenschap.letter;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Draws a page as soon as the product has started: the first one costs seconds, others little. */
@Component
class PaperWarming {

  private static final Logger LOG = LoggerFactory.getLogger(PaperWarming.class);

  private final Paper paper;

  PaperWarming(Paper paper) {
    this.paper = paper;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    Thread.ofPlatform().daemon().name("paper-warming").start(this::draw);
  }

  private void draw() {
    try {
      paper.draw("Rekenschap", new Body().heading(1, "Rekenschap").paragraph("1"), Set.of());
    } catch (RuntimeException e) {
      LOG.warn("the first page could not be drawn", e);
    }
  }
}
