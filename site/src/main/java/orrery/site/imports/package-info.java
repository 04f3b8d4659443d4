/** Makes articles of documents that were written for something else, and says what was changed. */
package orrery.site.imports;
