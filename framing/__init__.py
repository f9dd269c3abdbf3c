"""How outlets tell the same event in different words, sentence by sentence."""

__version__ = "0.1.0.dev0"
