/** Tests of the bundler, on small modules. */
package orrery.webdemo.bundle;
