/**
 * The engine inside a web worker: the functions that JavaScript calls to prepare a run, to advance
 * it, and to read its results. Compiled to WebAssembly by TeaVM.
 *
 * <p>Host and module exchange numbers and addresses in linear memory, nothing else: anything richer
 * would need code made from strings at run time, which the content security policy of a page
 * forbids.
 */
package orrery.webdemo.worker;
