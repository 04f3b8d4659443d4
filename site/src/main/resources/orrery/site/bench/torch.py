# PyTorch's side of `orrery bench --torch`: prints its version, and for each line with a workload and a number of calls the
# nanoseconds of so many calls. Each line sets the workload up afresh, as the engine's own candidates do.
import sys
import time

import torch
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(1)


def network(sizes):
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [nn.Linear(inputs, outputs), nn.ReLU()]
    return nn.Sequential(*layers[:-1])


def training(sizes, loss, targets):
    net = network(sizes)
    rows = torch.randn(64, sizes[0])
    optimizer = torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9)

    def step():
        optimizer.zero_grad(set_to_none=True)
        loss(net(rows), targets).backward()
        optimizer.step()

    return step


def product():
    left, right = torch.randn(256, 256), torch.randn(256, 256)
    result = torch.empty(256, 256)
    return lambda: torch.mm(left, right, out=result)


WORKLOADS = {
    'A': lambda: training([2, 128, 128, 1], nn.MSELoss(), torch.randn(64, 1)),
    'B': lambda: training([64, 256, 10], nn.CrossEntropyLoss(), torch.randint(0, 10, (64,))),
    'PRODUCT': product,
}

print(torch.__version__, flush=True)
for line in sys.stdin:
    workload, calls = line.split()
    call = WORKLOADS[workload]()
    begin = time.perf_counter_ns()
    for _ in range(int(calls)):
        call()
    print(time.perf_counter_ns() - begin, flush=True)
