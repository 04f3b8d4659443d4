package orrery.site.markdown.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerParserTest {

  @ParameterizedTest
  @ValueSource(strings = {"```{note}\n", "~~~{note}\n", ":::{note}\n", "> ```{note}\n"})
  void noMoreContainersAreOpenAtATimeThanTellThatATextIsNestedTooDeeply(String line) {
    assertThat(containers(Flexmark.parse(BasedSequence.of(line.repeat(1_000))))).isEqualTo(101);
  }

  private static int containers(Node node) {
    int deepest = 0;
    for (Node child : node.getChildren()) {
      deepest = Math.max(deepest, containers(child));
    }
    return deepest + (node instanceof ContainerNode ? 1 : 0);
  }
}
