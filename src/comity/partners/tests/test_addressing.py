"""How a letter begins: from what is known, neutral where it is not."""

import pytest

from comity.partners.addressing import Bearer, NameParts, proposals

FU = {"en": NameParts("Fu Mengyin", "Fu"), "zh": NameParts("付梦印", "付")}


@pytest.mark.parametrize(
    ("bearer", "expected"),
    [
        (
            Bearer({"ru": NameParts("Рудской Андрей Иванович", "Рудской", "Андрей", "Иванович")},
                   addressed_as="he"),
            {"ru": "Уважаемый Андрей Иванович!"},
        ),
        (Bearer(FU, professor=True), {"en": "Dear Professor Fu,", "zh": "尊敬的付教授："}),
        (Bearer(FU), {"en": "Dear Fu Mengyin,", "zh": "尊敬的付梦印："}),
        (Bearer(FU, addressed_as="she"), {"en": "Dear Ms Fu,", "zh": "尊敬的付女士："}),
        (Bearer(FU, head="校长"), {"en": "Dear Fu Mengyin,", "zh": "尊敬的付校长："}),
        (
            Bearer({"ru": NameParts("Фу Мэнъинь", "Фу")}, professor=True),
            {"ru": "Здравствуйте, профессор Фу Мэнъинь!"},
        ),
    ],
)  # fmt: skip
def test_a_salutation_says_no_more_than_is_known(bearer, expected):
    assert proposals(bearer) == expected
