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
      transfer: 5666-bd9e-2181-cc5b
      session: ed4b-4d6c-b95a-510a
      refusals: adbd-0445-8701-0a92
      product NN: e2f7-de28-d7fe-b09c
      product NN, special values: dbe5-8399-2532-1280
      product TN: 74b2-12a2-7313-fad1
      product TN, special values: 6bd0-9470-68d1-e771
      product NT: e7af-4f7e-8d21-84e7
      product NT, special values: 806c-4df5-015e-5d85
      bias: 5f1d-2400-b7ea-4804
      column sums: 9918-c249-413e-4c82
      bias, special values: 99ee-9a9f-b825-8082
      column sums, special values: 3e93-ef1d-0d57-93ff
      activation RELU: 286a-c970-2513-7caa
      activation RELU backward: bcde-f2b9-0eac-b5c2
      activation RELU, special values: d808-417e-4622-bf9c
      activation RELU backward, special values: 2a66-b31d-2e81-06c5
      activation LEAKY_RELU: 60b0-6b0c-d424-0572
      activation LEAKY_RELU backward: 4b43-a662-860a-f2a9
      activation LEAKY_RELU, special values: ae1c-9dd3-9644-2a36
      activation LEAKY_RELU backward, special values: c499-eae2-f79d-4208
      activation TANH: a224-4a90-e16a-6104
      activation TANH backward: e94c-f387-cd1d-5f46
      activation TANH, special values: d0bf-4d8d-2025-d28f
      activation TANH backward, special values: 63e9-b953-a9a1-6dcc
      activation GELU: 6b53-7c0d-dad7-f546
      activation GELU backward: 1d74-9910-b6f6-d9c4
      activation GELU, special values: c769-6f95-cc2c-3866
      activation GELU backward, special values: c782-41cd-1b5d-5d46
      add: b9b8-73fc-8366-d6d2
      multiply: dc36-4e39-84d3-40a6
      copy: df38-5d15-326b-33d0
      add, special values: 4a4f-04a5-be25-53e3
      multiply, special values: b2eb-a2f3-1af2-ff49
      copy, special values: afdb-1043-68bc-4e9e
      batch norm: 39ef-4f39-ec62-66e4
      batch norm in evaluation: 4fa8-5012-bbec-149a
      batch norm backward: 4f43-2221-57ed-833b
      batch norm, special values: 53f3-93d4-f918-0dbf
      batch norm in evaluation, special values: 7208-a530-f263-fec1
      batch norm backward, special values: d23d-78fa-e9db-5ac5
      layer norm: e6ba-552a-def0-fdd2
      layer norm backward: 0bff-467a-230f-59ea
      layer norm, special values: 3723-59e6-e4fb-9787
      layer norm backward, special values: e7b8-5d4a-bbe3-c2d2
      weight norm: 6908-8efe-6afd-4125
      weight norm backward: dbc6-4248-e6f3-1679
      weight norm, special values: 629b-e186-621e-5197
      weight norm backward, special values: 7ac0-ccbd-0da6-c651
      mean squared error: 2a7f-fa48-660d-6402
      mean squared error, special values: 726c-d2cb-8893-49ac
      softmax cross-entropy: b59c-38c0-0520-27c1
      softmax cross-entropy, special values: ef27-9792-d554-5e26
      smoothed cross-entropy: d980-b6d4-e10a-91b4
      smoothed cross-entropy, special values: c40c-eb8f-2708-76aa
      hinge: ca98-d8df-bf2c-0a4b
      hinge, special values: 8500-2c20-979b-ec4a
      batch: 9a23-bed9-91b4-d2e4
      dropout: 20f0-408f-dfb1-2df6
      gradient descent: 8cf6-4866-33cc-1e70
      gradient descent, special values: 6ca2-f80a-05cc-66b8
      momentum: 02eb-dd25-b95a-c7b9
      momentum, special values: 3b6f-abd0-dd92-fef7
      Nesterov: 47e9-65d9-c3e9-63db
      Nesterov, special values: 420a-7860-ca14-53d2
      AdaGrad: 9e19-878e-8dd2-b7c5
      AdaGrad, special values: 1c51-d6f6-df51-9c36
      RMSProp: 5b8f-be06-0108-5202
      RMSProp, special values: d77e-3b3d-0db3-1bf3
      Adam: abfc-3d4e-a8f3-2779
      Adam, special values: e706-e5c5-acbd-37d9
      training, one weight: a86f-1364-96e7-6278
      training, ReLU, gradient descent: 46ae-afd2-0d65-56b5
      training, leaky ReLU, momentum, epochs: 6d48-142f-bcbd-ef2c
      training, tanh, Nesterov, coupled decay: 304c-f158-8b64-ac58
      training, GELU, AdamW, smoothed, evaluated on other rows: 90cc-3286-eb96-5d37
      training, batch norm, RMSProp, hinge, batches with replacement: b864-13fd-d111-1dc1
      training, layer norm, AdaGrad: 39e2-fb21-3a45-2a20
      training, weight norm, Adam, both decays: 37e7-0955-5313-02dd
      training, residual, dropout, Adam: 798b-3451-2734-8e87
      training, nested residuals, dropout of the data: 6acf-ff83-bf17-7b58
      training, deep linear factorisation, orthogonal: 8d77-1bf6-1d7f-955b
      training, random features, small: 718c-cada-22d9-79fc
      training, 2-128-128-1, momentum: 5a1f-639f-44f0-49c1
      training, 64-256-10, momentum, cross-entropy: a41c-fc49-8951-463c
      """;

  private Golden() {}

  /** Returns one line for each group of cases: {@code product NN: 9f3c-21ab-77e0-14cd}. */
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
