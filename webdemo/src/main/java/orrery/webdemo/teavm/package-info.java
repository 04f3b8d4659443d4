/** Plugins of the TeaVM compiler, which are not part of the modules. */
package orrery.webdemo.teavm;
