"""What a paper says of outlet profiles, so that another person can get the same figures."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from framing.profiles.differences import ENOUGH, MIN_EVENTS
from framing.profiles.measures import MAIN_GROUPS
from framing.profiles.relabelling import LEVEL
from framing.profiles.shrinkage import NAMES

if TYPE_CHECKING:
    from framing.profiles.outlet_profiles import OutletProfiles


def methods_text(profiles: OutletProfiles) -> str:
    """Sentences for the methods section of a paper: what was compared with what, which tests, versions and settings.

    The fingerprint is of the counts: the same articles, lists and version give the same one, in any order and however many
    processes counted them.
    """
    counts, table = profiles.profile, profiles.table
    version, loaded, threshold, tone = (
        counts.settings.get(name, "unknown")
        for name in ("framing", "loaded", "loaded_threshold", "sentiment")
    )
    tested = table[table["status"] == ENOUGH]
    shrunk = ", ".join(name for name in NAMES.values() if name in set(tested["shrink_method"]))
    drawn = f"Differences were also shrunk towards none ({shrunk}; Paule and Mandel 1982). " if shrunk else ""
    apart = f", also apart by {profiles.by}" if profiles.by else ""
    digest = hashlib.blake2b(counts.to_json().encode(), digest_size=8).hexdigest()
    return (
        f"{counts.notes['articles']:,} articles by {len(counts.outlets):,} outlets on {len(counts.events):,} events (from "
        f"{profiles.events_from}) were analysed with framing-toolkit {version} (lexicon of loaded terms: {loaded}, counted "
        f"from an estimated probability of {threshold} on; sentiment: {tone}). Words of the narrator were kept apart from "
        "direct and indirect speech, and text that is no part of an article was set aside by rules. An outlet's articles on "
        "an event were pooled within a genre and compared with the pooled articles of the other outlets on that event and of "
        "that genre; the difference is the Mantel-Haenszel difference of rates over events (Greenland and Robins 1985). For "
        f"the {tested['outlet'].nunique()} outlets with figures on at least {MIN_EVENTS} such events, p rests on relabellings "
        "of outlets within events of a studentized sum (Chung and Romano 2013; random state "
        f"{profiles.random_state}), and the {1 - LEVEL:.0%} intervals, each by itself, hold the differences that this test "
        f"does not reject. {drawn}p was corrected after Benjamini and Hochberg over all {profiles.n_tests:,} tests (q); a "
        f"difference is called clear where q is at most .05. Measures: {', '.join(profiles.measures or MAIN_GROUPS)}{apart}. "
        f"Fingerprint of the counts: {digest}."
    )
