/** Tests of how modules are compiled. */
package orrery.webdemo.teavm;
