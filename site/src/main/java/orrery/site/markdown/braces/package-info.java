/**
 * The syntax in braces beside a thing: roles, attributes, and captions, which may end with them.
 *
 * <p>Running text comes in, and nodes of Flexmark's tree go out. {@code RoleText} and {@code
 * AttributeText} take apart what stands in backticks and braces.
 *
 * <p>Depends on {@code commonmark} and {@code article}.
 */
package orrery.site.markdown.braces;
