/**
 * The studies themselves, one package each, and the list of them.
 *
 * <p>Depends on {@code study} and {@code data}.
 */
package orrery.engine.studies;
