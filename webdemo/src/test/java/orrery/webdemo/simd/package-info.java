/** The SIMD kernels without a browser: an interpreter runs them on the JVM. */
package orrery.webdemo.simd;
