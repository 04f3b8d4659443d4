import numpy as np


def loss(w):
    return w @ w


def fit():
    return None
