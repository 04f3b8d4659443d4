package orrery.webdemo.simd.emit;

/**
 * A parameter or a variable of a function.
 *
 * @param type of its values
 * @param parameter whether it is a parameter
 * @param place among the parameters, or among the variables of its type
 */
record Local(Type type, boolean parameter, int place) {}
