/** Joins small modules, and looks at what comes out. */
package orrery.webdemo.bundle;
