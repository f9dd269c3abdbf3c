"""How outlets tell the same event in different words, sentence by sentence.

>>> from framing import analyze, load_demo, FramingReport
>>> articles = load_demo()
>>> analysis = analyze(articles[articles.event == articles.event[0]])
>>> report = FramingReport(analysis)
"""

import lazy_loader

__version__ = "0.3.0"

# The names are in __init__.pyi. Each is imported at its first use: pandas and scikit-learn take over a second, which
# "framing --help" or a look at one term has no need to wait for.
__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
