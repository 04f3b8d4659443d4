/**
 * The studies themselves, one package each, and the list of them.
 *
 * <p>Depends on {@code study}, {@code run}, {@code plan}, {@code data}, {@code linalg}, {@code
 * figure}, {@code spec} and {@code math}.
 */
package orrery.engine.studies;
