/**
 * Proves the record: the form that is hashed, the file that leaves the building, and what verifies
 * it. Nothing here needs a framework or a database, since an auditor runs it with neither.
 */
@NullMarked
@NamedInterface("proof")
package nl.rekenschap.dossier.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
