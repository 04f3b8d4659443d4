/**
 * The SIMD device of the browser: buffers in linear memory, and kernels that {@code
 * orrery.webdemo.simd.kernels} wrote into a module of their own when the assets were built.
 */
package orrery.webdemo.simd;
