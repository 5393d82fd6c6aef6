import pytest

from comity.reading.readers.rules.russian_gloss import in_english

NJUST = "https://ror.org/00xp9wg62"
SPBPU = "https://ror.org/02x91aj62"


def named(found):
    return {one.mention: (one.role, one.ror, one.aliases) for one in found.institutions}


def test_home_by_its_everyday_names_the_partner_by_short_forms(read):
    found = read(
        "Polytechnic University received guests from Nanjing University of Science and Technology "
        "(NJUST).\n\nThe rector of SPbPU showed Polytech to the delegation. “We shall gladly "
        "work with Nanjing University,” he said. NUNT sends ten students."
    )
    home, partner = found.institutions
    assert (home.role, home.ror) == ("home", SPBPU)
    assert set(home.aliases) == {"SPbPU", "Polytech"}
    assert (partner.role, partner.ror) == ("partner", NJUST)
    assert set(partner.aliases) == {"NJUST", "NUNT", "Nanjing University"}


def test_a_namesake_named_beside_is_another_institution(read):
    found = read(
        "Nanjing University of Science and Technology and Nanjing University signed an agreement "
        "with SPbPU."
    )
    assert len(found.institutions) == 3


def test_a_slip_of_the_pen_is_not_proposed(read):
    found = read(
        "Polytechnic University looks to Jiangsu Province. For Jiangsu Polytechnic University the "
        "province matters. A delegation came from Tsinghua University."
    )
    assert set(named(found)) == {"Polytechnic University", "Tsinghua University"}


def test_titles_of_events_memberships_and_projects_are_no_institutions(read):
    found = read(
        "The «Conference of Universities and Institutes of Research, Riga, 2023» was opened by "
        "Jane Doe, member of the Royal Academy of Sciences. The project «School of Engineering» "
        "and the Innovation Support Program were presented."
    )
    assert found.institutions == ()


def test_unknown_organisations_by_their_shape(read):
    found = read(
        "SPbPU signed a memorandum with the Baltic Institute of Applied Acoustics (BIAA), "
        "supported by the Ministry of Education of Latvia."
    )
    institutes = named(found)
    assert institutes["Baltic Institute of Applied Acoustics"] == ("partner", None, ("BIAA",))
    assert institutes["Ministry of Education of Latvia"][0] == "other"


def test_russian_cases_short_forms_and_the_english_record(read):
    found = read(
        "СПбПУ посетила делегация Нанкинского университета науки и технологий. Ректор НУНТ Фу "
        "Мэнинь поблагодарил коллег. Нанкинский университет науки и технологий основан в 1953 году."
    )
    partner = named(found)["Нанкинский университет науки и технологий"]
    assert partner[:2] == ("partner", NJUST)
    assert "НУНТ" in partner[2]
    assert len(found.institutions) == 2


def test_what_a_russian_name_may_be_in_english():
    assert "Northwestern Polytechnic University" in in_english(
        "Северо-Западного политехнического университета"
    )
    assert in_english("Университет дружбы") == []


def test_chinese_names_units_and_our_own(read):
    found = read(
        "我校与南京理工大学签署合作协议。德国锡根大学代表团来访，国际教育学院、商学院负责人陪同。",
        home=None,
    )
    assert {one.mention: one.role for one in found.institutions} == {
        "我校": "home",
        "南京理工大学": "partner",
        "德国锡根大学": "partner",
    }


def test_turkish_names_of_universities_on_record(read):
    found = read("Rektörümüz Siegen Üniversitesi ile iş birliği protokolü imzaladı.", home=None)
    assert found.institutions[0].ror == "https://ror.org/0aaaaaaa1"


def test_the_installations_own_aliases_win(read):
    found = read("A delegation from NUST visited SPbPU.", aliases={"NUST": "local:abc123abc123"})
    assert named(found)["NUST"][1] == "local:abc123abc123"


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Baltic University and SPbPU sign a memorandum", {"Baltic University", "SPbPU"}),
        ("Baltic University and TU Delft Strengthen Ties", {"Baltic University", "TU Delft"}),
        (
            "Riga Polytechnic and Tsinghua University sign a memorandum",
            {"Tsinghua University"},
        ),
        (
            "The Universities of Turku and Siegen sign an agreement",
            {"University of Turku", "University of Siegen"},
        ),
        ("Nanjing and Tsinghua Universities sign", {"Nanjing University", "Tsinghua University"}),
        ("Thai and UK universities meet in the universities of Riga and Pskov", set()),
        (
            "Рижский технический и Нанкинский университеты подписали соглашение",
            {"Рижский технический университет", "Нанкинский университет"},
        ),
        (
            "Университеты Турку и Нанкина обсудят обмен",
            {"Университет Турку", "Университет Нанкина"},
        ),
        ("ЛТУ и Рижский университет подписали договор", {"ЛТУ", "Рижский университет"}),
        ("我校与南京理工大学、锡根大学签署协议", {"我校", "南京理工大学", "锡根大学"}),
    ],
)
def test_names_joined_by_and_are_two_houses(read, text, called):
    found = read(text, home=None)
    assert {one.name for one in found.institutions} == called


def test_a_name_with_and_inside_stays_one(read):
    found = read("The Institute of Transport and Communications and SPbPU sign an agreement.")
    assert "Institute of Transport and Communications" in named(found)


def test_a_name_only_in_an_oblique_case_is_proposed_as_it_is_called(read):
    found = read("СПбПУ посетила делегация Рижского инженерного университета.")
    partner = next(one for one in found.institutions if one.role == "partner")
    assert partner.mention == "Рижского инженерного университета"
    assert partner.name == "Рижский инженерный университет"


@pytest.mark.parametrize(
    ("text", "named_so"),
    [
        ("On Monday the Baltic Institute of Acoustics signed.", "Baltic Institute of Acoustics"),
        ("Министерство науки и высшего образования РФ поддержало СПбПУ.",
         "Министерство науки и высшего образования РФ"),
        ("Гостей встретил Департамент международных связей Рижской области.",
         "Департамент международных связей Рижской области"),
        ("Guests of SPbPU saw the company Delta Instruments.", "Delta Instruments"),
        ("Guests of SPbPU saw Tsinghua University of China.", "Tsinghua University of China"),
        ("两校合作获教育部批准。", "教育部"),
        ("我校代表团访问日本九州大学。", "日本九州大学"),
        ("里加工程技术大学校长尼古拉斯·吉扎维一行来里加农林科技大学访问。", "里加农林科技大学"),
        ("我校与里加技术与经济大学签署协议。", "里加技术与经济大学"),
    ],
)  # fmt: skip
def test_how_far_a_name_goes(read, text, named_so):
    assert named_so in named(read(text))


def test_a_name_on_record_ends_as_it_is_written(read):
    found = read("TU Delft open a laboratory with SPbPU.")
    assert "TU Delft" in named(found)


def test_everyday_names_of_one_house_are_one(read):
    found = read(
        "Рижский политехнический университет и Национальный ядерный университет «РИФИ» подписали "
        "договор. Ректор НЯУ РИФИ поблагодарил Рижский политех. РИФИ ждёт студентов."
    )
    houses = named(found)
    assert set(houses) == {
        "Рижский политехнический университет", "Национальный ядерный университет «РИФИ»",
    }  # fmt: skip
    assert "Рижский политех" in houses["Рижский политехнический университет"][2]


def test_a_country_behind_a_known_name_does_not_hide_it(read):
    (house,) = read("They saw Tsinghua University of China.", home=None).institutions
    assert house.ror == "https://ror.org/03cve4549"
