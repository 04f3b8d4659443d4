/** What of the GPU's device can be tested without one. */
package orrery.webdemo.gpu;
