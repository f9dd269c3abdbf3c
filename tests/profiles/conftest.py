from __future__ import annotations

import pandas as pd
import pytest

from framing.profiles import OutletProfiles, make_articles, profile_outlets


@pytest.fixture(scope="session")
def articles() -> pd.DataFrame:
    """Outlet A uses loaded words three times as often, Outlet B quotes nearly twice as much."""
    return make_articles(60, 6, loaded={"Outlet A": 3.0}, quoted={"Outlet B": 1.8}, random_state=3)


@pytest.fixture(scope="session")
def profiles(articles) -> OutletProfiles:
    return profile_outlets(articles)
