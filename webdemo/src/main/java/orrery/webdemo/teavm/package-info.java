/** How TeaVM compiles the modules. Nothing of this is in them. */
package orrery.webdemo.teavm;
