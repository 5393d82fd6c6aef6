import pytest


def people(found):
    return {one.name: (one.role, one.institution) for one in found.people}


def test_posts_before_and_behind_names(read):
    found = read(
        "SPbPU Vice-Rector Dr. Maria A. Ivanova welcomed Tsinghua University President Li Ming. "
        "Jane Doe, Dean of the Faculty of Law of Tsinghua University, spoke too. Doe thanked all."
    )
    assert people(found) == {
        "Maria A. Ivanova": ("SPbPU Vice-Rector", "SPbPU"),
        "Li Ming": ("Tsinghua University President", "Tsinghua University"),
        "Jane Doe": (
            "Dean of the Faculty of Law of Tsinghua University",
            "Tsinghua University",
        ),
    }
    assert len(found.people[2].mentions) == 2


def test_surnames_in_capitals(read):
    found = read("Ms. LUO Hui and Prof. Anna TRUBA, Dean of Law, met the staff of SPbPU and MCU.")
    assert [one.name for one in found.people] == ["LUO Hui", "Anna TRUBA"]


def test_two_spellings_are_one_person(read):
    found = read(
        "Rector Wang Menglin came. “We are glad,” said Wang Mengling, Rector of Tsinghua "
        "University."
    )
    (person,) = found.people
    assert person.spellings == ("Wang Menglin", "Wang Mengling")
    assert person.concerned


def test_heads_of_state_are_nobodys_people(read):
    found = read(
        "President of the Russian Federation Vladimir Putin and President of the People's Republic "
        "of China Xi Jinping spoke; Ambassador of Chile Ana Rojas wrote to Rector Jane Doe."
    )
    assert {one.name: one.concerned for one in found.people} == {
        "Vladimir Putin": False,
        "Xi Jinping": False,
        "Ana Rojas": False,
        "Jane Doe": True,
    }


def test_russian_names_in_cases(read):
    found = read(
        "Делегацию во главе с ректором Ван Мэнлинем встретил проректор СПбПУ Дмитрий Арсеньев. "
        "«Мы рады», — сказал ректор Университета Цинхуа Ван Мэнлинь. Доклад сделал А. П. Иванов, "
        "директор института."
    )
    assert people(found)["Ван Мэнлинь"][1] == "Университета Цинхуа"
    assert people(found)["Дмитрий Арсеньев"] == ("проректор СПбПУ", "СПбПУ")
    assert people(found)["А. П. Иванов"] == ("директор института", None)
    assert len(found.people) == 3


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("副校长刘勇在主楼会见了来宾。", "刘勇", "副校长"),
        ("王建国校长致辞。", "王建国", "校长"),
        ("校长邹志强强调合作。", "邹志强", "校长"),
        ("校友会秘书长鲁道夫·萨邦赫到访我校。", "鲁道夫·萨邦赫", "校友会秘书长"),
        ("滑铁卢大学校长Jane van Doe出席开幕式。", "Jane van Doe", "校长"),
    ],
)
def test_chinese_posts_and_names(read, text, name, role):
    assert people(read(text))[name][0] == role


def test_what_looks_like_a_name_and_is_none(read):
    found = read(
        "Participants from the Faculty of Mass Communication visited the White Hall in Saint "
        "Petersburg. Artificial Intelligence and Machine Learning were discussed on Monday."
    )
    assert found.people == ()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("南京理工大学校长付梦印致辞。", "校长"),
        ("南京理工大学的副校长付梦印致辞。", "副校长"),
        ("南京理工大学国际合作处处长付梦印致辞。", "国际合作处处长"),
        ("南京理工大学付梦印校长致辞。", "校长"),
    ],
)
def test_a_chinese_post_stands_without_its_house(read, text, role):
    (person,) = read(text).people
    assert (person.name, person.role, person.institution) == ("付梦印", role, "南京理工大学")
