/** Tests of the web assets that need no browser. */
package orrery.webdemo.web;
