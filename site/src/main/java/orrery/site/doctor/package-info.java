/**
 * A look at the machine, the folders and the program itself: what is there, and what is wrong.
 *
 * <p>A {@code Machine} and some {@code Folders} come in, and a list of {@code Finding}s goes out,
 * each with a remedy where one is needed. Nothing is changed.
 *
 * <p>Each limit is read from the class that enforces it, and each version from the class that uses
 * it.
 */
package orrery.site.doctor;
