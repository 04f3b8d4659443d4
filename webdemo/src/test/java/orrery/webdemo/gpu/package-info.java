/** Tests of the GPU's device that need no GPU. */
package orrery.webdemo.gpu;
