/**
 * A second module for the browser, which readers never load: it holds the devices to their
 * contract. Compiled to WebAssembly by TeaVM like the worker.
 */
package orrery.webdemo.harness;
