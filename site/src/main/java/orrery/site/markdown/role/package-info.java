/**
 * Roles, such as {@code {ref}`fig:loss`}: a class for each kind, and a line in {@code
 * RoleConverter}.
 *
 * <p>The name and the text of a role come in, and a piece of running text goes out.
 *
 * <p>Depends on {@code context} and {@code braces}, and on {@code article} and {@code problem}.
 */
package orrery.site.markdown.role;
