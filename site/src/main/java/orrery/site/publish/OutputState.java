package orrery.site.publish;

import java.util.List;
import java.util.Optional;
import orrery.site.problem.Problem;

/**
 * The state of an output folder, as it is found.
 *
 * @param objection the problem that forbids publishing there, if any
 * @param owner of the lock, if a command holds it; empty text where its name cannot be read
 * @param leftovers the names of working folders beside it
 * @param isMarked whether a build wrote the folder
 * @param files the number of files that builds have written into it
 */
public record OutputState(
    Optional<Problem> objection,
    Optional<String> owner,
    List<String> leftovers,
    boolean isMarked,
    int files) {}
