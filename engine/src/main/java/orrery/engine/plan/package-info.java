/**
 * A network and its training step, compiled to a flat list of kernel calls over sized buffers. The
 * bytes and the floating-point operations of a plan are known before it runs.
 *
 * <p>Depends on {@code kernel} and {@code math}.
 */
package orrery.engine.plan;
