/**
 * The rules of CommonMark and of GitHub's dialect where Flexmark has others: delimiters, brackets,
 * links, addresses and escapes.
 *
 * <p>The text of a block comes in, and Flexmark's nodes of running text go out.
 *
 * <p>Depends on nothing of this program.
 */
package orrery.site.markdown.commonmark;
