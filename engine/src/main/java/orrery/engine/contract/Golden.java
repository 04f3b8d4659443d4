package orrery.engine.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * The digests that every device with the bits of the reference gives, on every machine: written
 * down, so that one machine suffices to notice a change. A change of them is a change of receipts.
 */
public final class Golden {
  private static final String DIGESTS =
      """
      transfer: e964-589c-1d6c-400a
      session: c4ea-d3b7-554e-9e22
      refusals: 4587-0f30-1f3b-a1a3
      product NN: b8d6-6eb3-dad8-6290
      product NN, special values: 84f4-b99c-d603-47d6
      product TN: 8655-ff39-ec4d-2903
      product TN, special values: 9b08-2a65-dc4d-893a
      product NT: 4ee2-462d-75a7-3e09
      product NT, special values: 9c17-f7c7-f91b-6a68
      bias: d29b-6d27-4502-d298
      column sums: 27a4-9006-384e-9ee4
      bias, special values: c9b0-db57-082b-eb76
      column sums, special values: cf80-3a4f-9c11-8c37
      activation RELU: e3ba-a131-ebbf-e503
      activation RELU backward: 0a32-c9d7-77d4-733c
      activation RELU, special values: 07f3-d23b-cb11-052d
      activation RELU backward, special values: c1d8-e501-2048-bbc2
      activation LEAKY_RELU: c3ab-0b20-9c97-a550
      activation LEAKY_RELU backward: 6e82-c2ab-24b3-10d3
      activation LEAKY_RELU, special values: a0df-a16c-6cb8-7588
      activation LEAKY_RELU backward, special values: cd20-0163-ffe1-b81f
      activation TANH: eac4-955e-fea7-5aa9
      activation TANH backward: 9b63-4c32-a817-bce9
      activation TANH, special values: b56b-b295-149c-5a67
      activation TANH backward, special values: 3359-e26d-a88c-8fbc
      activation GELU: 5936-4a9e-94e6-14b6
      activation GELU backward: 4d59-0d01-8597-7456
      activation GELU, special values: b302-be84-89b3-43cd
      activation GELU backward, special values: 5fc5-1f12-1fea-9f8a
      add: 5f3a-622a-513b-b0f0
      multiply: bd41-4c27-2ffe-331f
      copy: 1ceb-b564-0d1a-0340
      add, special values: 919c-ff07-cbfe-3a6e
      multiply, special values: 1add-867c-c411-ebb3
      copy, special values: ee36-77b2-30f4-f45f
      batch norm: 8514-f28d-b509-4fe5
      batch norm in evaluation: 89d3-4466-ba56-3372
      batch norm backward: 4334-5028-b7c7-c43c
      batch norm, special values: b9d0-8d2d-1d22-f41c
      batch norm in evaluation, special values: 0672-cdba-07f1-11d2
      batch norm backward, special values: 3295-faf9-6951-31c4
      layer norm: 2fc7-1e54-c69f-6509
      layer norm backward: 6cda-aa44-3b6f-a8ad
      layer norm, special values: 2192-d2c2-8ab1-cd86
      layer norm backward, special values: 3e07-599c-6bd6-45fc
      weight norm: 1961-d31b-9787-be9b
      weight norm backward: c662-8e71-5373-b8f4
      weight norm, special values: 55eb-dc22-9183-9ba7
      weight norm backward, special values: 96ea-37e7-89d5-d257
      mean squared error: c020-1bd3-6511-628e
      mean squared error, special values: 85a8-2f6f-1d08-9845
      softmax cross-entropy: f4b6-e5f2-8bdb-e5ad
      softmax cross-entropy, special values: e81c-a629-c1e8-42fb
      smoothed cross-entropy: 5179-dd91-0d73-8289
      smoothed cross-entropy, special values: 0d79-bca0-5638-2efd
      hinge: f7f4-e864-567f-c36b
      hinge, special values: 74f5-9548-3c49-ac72
      batch: 0783-bb3e-9f58-597f
      dropout: c14e-b41f-01cf-6449
      gradient descent: bf4f-6b60-6ed4-5d10
      gradient descent, special values: e95a-9b73-9d6d-455c
      momentum: f1e4-cbde-2185-579a
      momentum, special values: 0087-7c59-78ea-33b6
      Nesterov: 0d11-b70a-ab6d-6821
      Nesterov, special values: afa7-df04-9747-5d04
      AdaGrad: d49b-039e-fc13-8d39
      AdaGrad, special values: 8872-064d-d622-5b02
      RMSProp: edd4-575d-beff-43d9
      RMSProp, special values: 1b33-e1b4-fba2-bf36
      Adam: a91a-1c64-172b-9acf
      Adam, special values: 7c96-139a-1c1b-db34
      training, one weight: 57c4-cba6-6dea-8e0f
      training, ReLU, gradient descent: 22b9-be96-91d7-d482
      training, leaky ReLU, momentum, epochs: 5d84-35a5-9f49-d19b
      training, tanh, Nesterov, coupled decay: fc9e-7bbe-73ed-7f04
      training, GELU, AdamW, smoothed, evaluated on other rows: 39ce-fdd2-59fa-78b7
      training, batch norm, RMSProp, hinge, batches with replacement: 019b-ff33-5a74-ca30
      training, layer norm, AdaGrad: 9e16-22a9-c176-3e14
      training, weight norm, Adam, both decays: bdcd-6005-eccc-ebb5
      training, residual, dropout, Adam: c2e4-9e3d-3e15-d9e9
      training, nested residuals, dropout of the data: d255-2331-f7c2-480a
      training, deep linear factorisation, orthogonal: f83e-54b7-77e1-18c0
      training, random features, small: 643c-9968-2a51-a70d
      training, 2-128-128-1, momentum: e6c7-c25c-53c1-aa7b
      training, 64-256-10, momentum, cross-entropy: 913f-d009-d055-e868
      """;

  private Golden() {}

  /** One line for each group of cases: {@code product NN: 9f3c-21ab-77e0-14cd}. */
  public static List<String> digests() {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int at = DIGESTS.indexOf('\n'); at >= 0; at = DIGESTS.indexOf('\n', from)) {
      lines.add(DIGESTS.substring(from, at));
      from = at + 1;
    }
    return lines;
  }
}
