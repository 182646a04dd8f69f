package nl.rekenschap.reporting;

import java.util.List;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Span;

/** The accepted values of one period. */
public record AcceptedFigures(
    PeriodId period, Span span, List<Measurement> values, String explanation) {}
