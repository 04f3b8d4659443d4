package orrery.site.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import orrery.engine.study.Study;

/**
 * The studies that can be run by name.
 *
 * @param names all of them
 * @param find the study of a name
 */
record Catalogue(List<String> names, Function<String, Optional<Study>> find) {}
