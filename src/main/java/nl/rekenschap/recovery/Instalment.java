package nl.rekenschap.recovery;

import java.time.LocalDate;
import nl.rekenschap.kernel.Money;

/** What must have been paid by the end of that day. */
public record Instalment(LocalDate dueOn, Money amount) {}
