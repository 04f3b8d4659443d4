/**
 * Writes WebAssembly: a module, its functions, and typed expressions of vectors. It runs when the
 * web assets are built, and is no part of them.
 */
package orrery.webdemo.simd.emit;
