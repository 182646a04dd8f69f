package nl.rekenschap.workflow.operations;

import java.time.Instant;

/**
 * One version of a diagram.
 *
 * @param id of it in the engine
 * @param number 1 for the first
 * @param newest whether cases that start now follow it
 * @param running processes that follow it
 * @param stuck steps of those that failed as often as they may
 */
public record Version(
    String id,
    String process,
    int number,
    boolean newest,
    Instant deployedAt,
    int running,
    int stuck) {}
