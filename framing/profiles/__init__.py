"""Outlets over many events: counts that add up, and differences on the same events."""

from framing.profiles.grouping import group_events
from framing.profiles.outlet_profiles import OutletProfiles
from framing.profiles.plots import plot_differences, plot_small_multiples, plot_topics, plot_word_shift
from framing.profiles.profile import Profile, merge_profiles, read_profile
from framing.profiles.streaming import profile_outlets
from framing.profiles.synthetic import make_articles
from framing.profiles.words import OutletWords, outlet_words

__all__ = [
    "OutletProfiles",
    "OutletWords",
    "Profile",
    "group_events",
    "make_articles",
    "merge_profiles",
    "outlet_words",
    "plot_differences",
    "plot_small_multiples",
    "plot_topics",
    "plot_word_shift",
    "profile_outlets",
    "read_profile",
]
