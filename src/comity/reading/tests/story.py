"""A short text with one thing of every kind, and what a reader would find in it."""

from comity.reading import found
from comity.reading.found import Span

TEXT = """Northern Polytechnic and Lakeside University sign a memorandum
The Years of Science frame the work. On 14 March 2024 a delegation of Lakeside University, \
holder of the Golden Compass, headed by Rector Lin Yao, came to Northern Polytechnic and signed \
a memorandum for five years.
In 2021 Northern Polytechnic opened an office at the Delta Institute in Wuhu with the help of LSU.
In the autumn of 2023 the two met at a conference in Wuhu and named robotics and optics; they \
agreed to draft a joint programme by 1 June 2024.
The guests saw the Wind Tunnel and the Old Library. Rector Lin Yaoh said: We come as friends. \
Northern Polytechnic has more than 40 partners there.
"""


def at(words, nth=0):
    """Where these words stand."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def story(home="https://ror.org/0aaaaaa11", partner="https://ror.org/0bbbbbb22"):
    """Everything a reader would find."""
    partner_name = "Lakeside University"
    return found.Found(
        text=TEXT,
        lang="en",
        published="2024-03-15",
        institutions=(
            found.Institution(
                "Northern Polytechnic",
                at("Northern Polytechnic"),
                (at("Northern Polytechnic"), at("Northern Polytechnic", 1)),
                "home",
                ror=home,
            ),
            found.Institution(
                partner_name,
                at(partner_name),
                (at(partner_name), at(partner_name, 1), at("LSU")),
                "partner",
                aliases=("LSU",),
                candidates=(
                    found.Candidate(partner, partner_name, "CN", "name", partner_name, 120.0),
                ),
                ror=partner,
            ),
            found.Institution(
                "Delta Institute", at("Delta Institute"), (at("Delta Institute"),), "other"
            ),
        ),
        people=(
            found.Person(
                "Lin Yao",
                at("Lin Yao"),
                (at("Lin Yao"), at("Lin Yaoh")),
                "Rector",
                partner_name,
                ("Lin Yao", "Lin Yaoh"),
                concerned=True,
            ),
            found.Person("A. King", at("Golden"), (at("Golden"),), "King", None),
        ),
        events=(
            found.Event(
                "visit_in", at("On 14 March 2024 a delegation"), "A delegation came", "2024-03-14"
            ),
            found.Event("signing", at("signed a memorandum"), "A memorandum signed", "2024-03-14"),
            found.Event(
                "conference",
                at("In the autumn of 2023 the two met"),
                "the two met at a conference in Wuhu",
                "2023-23",
                place="Wuhu",
            ),
            found.Event(
                "office_opening",
                at("In 2021 Northern Polytechnic opened an office"),
                "opened an office",
                "2021",
                place="Wuhu",
                host="Delta Institute",
                supporter="LSU",
            ),
        ),
        agreement=found.Agreement(
            "mou", at("a memorandum for five years"), "signed", "five years", "2024-03-14"
        ),
        areas=(found.Area("robotics", at("robotics"), "0714"), found.Area("optics", at("optics"))),
        activities=(found.Activity("joint_programmes", at("a joint programme")),),
        places=(
            found.Place("Wind Tunnel", at("Wind Tunnel")),
            found.Place("Old Library", at("Old Library")),
        ),
        initiatives=(found.Initiative("Years of Science", at("Years of Science"), "2024/2025"),),
        commitments=(
            found.Commitment(
                "draft a joint programme", at("draft a joint programme"), "2024-06-01", "both"
            ),
        ),
        recognitions=(found.Recognition("Golden Compass", at("Golden Compass"), partner_name),),
        quotations=(found.Quotation(at("We come as friends."), "Lin Yaoh"),),
        figures=(
            found.Figure("more than 40 partners", at("more than 40 partners"), 40, "partners"),
        ),
    )
