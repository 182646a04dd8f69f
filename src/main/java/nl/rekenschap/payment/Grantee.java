package nl.rekenschap.payment;

import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;

/**
 * Who is paid, and for what.
 *
 * @param name of the provider
 * @param title name of what the subsidy is for
 */
record Grantee(CaseId caseId, ProviderId provider, String name, String title, int year) {}
