"""Reporting verbs."""
SPEECH_FORMS = frozenset("say says said asked ask asks tell tells told add added adds wrote replied insisted".split())
