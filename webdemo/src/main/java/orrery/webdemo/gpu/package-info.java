/**
 * The reader's GPU as a device. Java lists the dispatches of a plan, once, and says which to
 * submit; {@code gpu.js} speaks to the browser, and the kernels are WGSL in {@code src/main/wgsl}.
 *
 * <p>Waiting for the GPU suspends a thread of TeaVM's, for which it rewrites every method that may
 * be on the way. Therefore this package has modules of its own, and the engine's does not see it.
 */
package orrery.webdemo.gpu;
