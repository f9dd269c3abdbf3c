"""The one place that makes HTML: the Jinja environment, the base page, and marks in hostile text."""

from framing.pages.highlight import Span, highlight, slice_spans
from framing.pages.render import environment, render_page
from framing.pages.strings import Strings, load_strings

__all__ = ["Span", "Strings", "environment", "highlight", "load_strings", "render_page", "slice_spans"]
