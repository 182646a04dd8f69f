/**
 * The whole life of one subsidy: the case file that shows all of it, and the diagram of diagrams.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "programme",
      "provider",
      "award",
      "award :: agreed",
      "payment",
      "payment :: file",
      "amendment",
      "amendment :: changes",
      "recovery",
      "recovery :: section",
      "objection",
      "objection :: section",
      "reporting",
      "reporting :: changes",
      "review",
      "determination",
      "milestone",
      "retention",
      "retention :: kept",
      "terms",
      "terms :: clock",
      "workflow",
      "dossier",
      "dossier :: timeline",
      "post",
      "shell"
    })
package nl.rekenschap.subsidy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
