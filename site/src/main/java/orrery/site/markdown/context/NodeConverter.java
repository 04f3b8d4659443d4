package orrery.site.markdown.context;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import orrery.site.article.Block;
import orrery.site.article.Inline;

/** Converts Flexmark's tree to ours, for those who meet nodes inside of their own. */
public interface NodeConverter {

  /** Converts the blocks inside a node. */
  List<Block> blocks(Node parent);

  /** Converts the running text inside a node. */
  List<Inline> inlines(Node parent);

  /** Reads a part of the file that is running text by itself, such as a caption. */
  List<Inline> running(BasedSequence part);
}
