/**
 * The SIMD kernels of the browser, written as WebAssembly when the web assets are built; no part of
 * the engine's module. Each gives the bits of {@code CpuDevice}: it works on several columns at a
 * time, and adds up in the same order.
 */
package orrery.webdemo.simd.kernels;
