/** Fuzzing: random inputs that must not break the program, and the properties that must hold. */
package orrery.site.fuzz;
