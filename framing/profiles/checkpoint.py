"""Where a long run stood, so that it goes on from there."""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass
from pathlib import Path

from framing.profiles.profile import Profile

FORMAT, VERSION = "framing-profile-checkpoint", 2
#: Seconds between two writings, and how many times its own length a writing must pay for.
_SECONDS, _TIMES = 20.0, 20.0


@dataclass
class Checkpoint:
    """A file that holds the counts of the first ``position`` articles and a digest of those articles."""

    path: Path
    written: float = 0.0
    pause: float = _SECONDS

    def load(self) -> tuple[int, str, Profile] | None:
        """Position, digest and profile, or None where there is no file yet."""
        if not self.path.exists():
            return None
        try:
            plain = json.loads(self.path.read_bytes())
            if plain["format"] != FORMAT or plain["version"] != VERSION:
                raise ValueError("of another format or version")
            position, profile = int(plain["position"]), Profile.from_dict(plain["profile"])
            if position != profile.notes["articles"] + profile.notes["repeated"]:
                raise ValueError("its counts are not those of as many articles as it says")
            return position, str(plain["digest"]), profile
        except OSError as problem:
            raise ValueError(f"{self.path}: the checkpoint cannot be read ({problem.strerror}).") from None
        except (KeyError, TypeError, ValueError) as problem:
            raise ValueError(
                f"{self.path}: is no checkpoint that can be gone on from ({problem}); remove it to start anew."
            ) from None

    def due(self) -> bool:
        """Whether it is time to write again."""
        return time.monotonic() - self.written >= self.pause

    def save(self, position: int, digest: str, profile: Profile) -> None:
        """Write the file anew; a run that is stopped while writing leaves the old one."""
        begun = time.monotonic()
        plain = {
            "format": FORMAT,
            "version": VERSION,
            "position": position,
            "digest": digest,
            "profile": profile.to_dict(),
        }
        beside = self.path.with_name(self.path.name + ".part")
        try:
            beside.write_text(json.dumps(plain, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
            os.replace(beside, self.path)
        except OSError as problem:
            raise ValueError(f"{self.path}: the checkpoint cannot be written ({problem.strerror}).") from None
        self.written = time.monotonic()
        self.pause = max(_SECONDS, _TIMES * (self.written - begun))
