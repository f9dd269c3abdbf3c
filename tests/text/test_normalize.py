from hypothesis import given
from hypothesis import strategies as st

from framing.text.normalize import lower_in_place, normalize

MARKED = st.text(alphabet=st.sampled_from(list("aB1 .,\n“”‘’„«»–—‑\u00a0\u00adİß")))


@given(MARKED | st.text())
def test_length_is_kept(text):
    assert len(normalize(text)) == len(text)
    assert len(lower_in_place(text)) == len(text)


@given(MARKED)
def test_twice_is_once(text):
    assert normalize(normalize(text)) == normalize(text)


def test_marks_dashes_and_spaces_become_plain():
    assert normalize("“isn’t” – «so»\u00a0‘well’ — no‑one") == '"isn\'t" - "so" \'well\' - no-one'
