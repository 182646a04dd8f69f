/** What a case file shows of the payments of its case. */
@NullMarked
@NamedInterface("file")
package nl.rekenschap.payment.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
