/** What the web assets promise, as far as it can be seen without a browser. */
package orrery.webdemo.web;
