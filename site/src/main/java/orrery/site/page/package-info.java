/**
 * Pages: articles and lists put into templates, and the policy that every finished page must keep.
 * The only package that knows the template engine.
 *
 * <p>Depends on {@code article}, {@code math}, {@code figure} and everything before them.
 */
package orrery.site.page;
