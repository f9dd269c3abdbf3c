"""Outlets over many events as one HTML page."""

from framing.profile_report.profile_report import ProfileReport

__all__ = ["ProfileReport"]
