import pytest

from framing.pages.title import make_title

MILL = ["Lund mill to close: owner", "Owner says Lund mill will close", "Workers mourn the Lund mill"]


@pytest.mark.parametrize(
    ("event", "headlines", "title"),
    [
        ("The mill of 1871", MILL, "The mill of 1871"),
        ("mill-strike", MILL, "Mill strike"),
        ("case_0412", MILL, "Lund mill"),
        # A colon parts names; of one small word alone nobody learns anything.
        ("case_0412", ["Tarn: Orlu ‘will close’ mill", "Orlu and Tarn on the mill"], "Tarn, Orlu"),
        ("case_0412", ["Tarn’s ferry sinks", "Ferry of Tarn is lost"], "Tarn’s ferry"),
        ("case_0412", ["The ferry", "A mill"], "Case 0412"),
        ("case_0412", ["Ferry", "Ferry"], "Case 0412"),
        ("case_0412", ["", "Lund mill"], "Case 0412"),
        ("case_0412", ["Lund mill"], "Case 0412"),
        ("case_0412", ["The public health of Orlu", "Orlu and public health"], "Public health, Orlu"),
        # The point of an abbreviation is no mark around it.
        ("case_0412", ["Tarn: U.S. Ferry Sails", "U.S. ferry sails."], "U.S. Ferry Sails"),
        ("", [], ""),
    ],
)
def test_a_number_gives_way_to_what_most_headlines_share(event, headlines, title):
    assert make_title(event, headlines) == title
