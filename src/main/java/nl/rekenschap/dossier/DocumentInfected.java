package nl.rekenschap.dossier;

import java.util.Optional;
import nl.rekenschap.kernel.PersonId;

/**
 * A virus was found in a document that had waited for the scanner, and its content is gone; said in
 * the transaction that removes it.
 *
 * @param by who handed it in; absent when a step of the product did
 */
public record DocumentInfected(Document document, Optional<PersonId> by) {}
