from __future__ import annotations

from framing.profiles import OutletProfiles, Profile, profile_outlets
from framing.profiles.measures import BASE


def test_it_says_what_was_compared_and_over_how_many_tests(profiles):
    said = profiles.methods
    assert "180 articles by 6 outlets on 60 events (from the column “event”)" in said
    assert f"over all {profiles.n_tests:,} tests" in said
    assert "Gamma-Poisson" in said and "Measures: loaded, voices, tone." in said
    apart = profiles.select(["frames"], by="year", random_state=7).methods
    assert "random state 7" in apart and "Measures: frames, also apart by year." in apart
    assert "Gamma-Poisson" not in apart  # frames are shares


def test_the_fingerprint_is_of_the_counts(profiles, articles):
    def fingerprint(found):
        return found.methods.rsplit(" ", 1)[1]

    assert fingerprint(profiles.select(["tone"])) == fingerprint(profiles)
    assert fingerprint(profile_outlets(articles.iloc[::-1])) == fingerprint(profiles)
    assert fingerprint(profile_outlets(articles.head(170))) != fingerprint(profiles)


def test_counts_without_settings_have_a_paragraph_too():
    assert "framing-toolkit unknown" in OutletProfiles(Profile(BASE)).methods
