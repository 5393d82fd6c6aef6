import pytest


def events(found):
    return [(one.kind, one.date) for one in found.events]


def test_who_went_to_whom(read):
    came = read("On 3 May 2023 a delegation of Tsinghua University visited SPbPU.")
    went = read("On 3 May 2023 SPbPU Rector Jane Doe visited Tsinghua University.")
    assert events(came) == [("visit_in", "2023-05-03")]
    assert events(went) == [("visit_out", "2023-05-03")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("В мае 2023 года ректоры СПбПУ и Университета Цинхуа встретились в Нанкине.", "Нанкин"),
        ("2023年5月，两校代表在明斯克初次见面。", "明斯克"),
        ("2023年5月，两校代表在会谈中首次签署协议。", None),
        ("In May 2023 the rectors met in Riga.", "Riga"),
    ],
)
def test_the_town_as_it_is_called(read, text, place):
    assert [one.place for one in read(text).events] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "NUNT visit to SPbPU in April\n\nIn April 2024 NUNT at a working meeting named areas.",
        "On 3 May 2023 a delegation of Tsinghua University and SPbPU met online.",
        "В апреле 2023 года делегация Университета Цинхуа провела в СПбПУ рабочую встречу.",
        "В апреле 2023 года состоялась видеоконференция СПбПУ и Университета Цинхуа.",
        "2023年4月，清华大学代表团来校举行工作会谈。",
    ],
)
def test_a_working_or_remote_meeting_is_no_visit(read, text):
    assert {one.kind for one in read(f"A title here\n\n{text}").events} == {"meeting"}


def test_a_delegation_may_stand_on_either_side_of_the_verb(read):
    kinds = {
        "Делегация СПбПУ посетила Университет Цинхуа 3 мая 2023 года.": "visit_out",
        "Университет Цинхуа посетила делегация СПбПУ 3 мая 2023 года.": "visit_out",
        "3 мая 2023 года СПбПУ посетила делегация Университета Цинхуа.": "visit_in",
        "2023年5月3日，圣彼得堡彼得大帝理工大学代表团出访中国，访问清华大学。": "visit_out",
    }
    assert {text: read(text).events[0].kind for text in kinds} == kinds


def test_how_long_something_holds_is_no_event(read):
    found = read("SPbPU has extended its agreement with Tsinghua University until 2030.")
    assert events(found) == [("renewal", None)]


def test_another_doing_is_no_vaguer_word_for_a_meeting(read):
    found = read(
        "On 16 May 2024 the rectors of SPbPU and Tsinghua University met. This spring they held a "
        "forum of young scholars."
    )
    assert events(found) == [("meeting", "2024-05-16"), ("conference", "2024-21")]


def test_an_office_its_host_and_who_helps(read):
    found = read(
        "In 2022 Polytechnic University opened an International Office in the Jiangsu Institute of "
        "Technology, with the support of the National Innovation Council."
    )
    (event,) = found.events
    assert (event.kind, event.date) == ("office_opening", "2022")
    assert event.host == "Jiangsu Institute of Technology"
    assert event.supporter == "National Innovation Council"


def test_one_event_a_day_named_by_the_headline_and_vague_dates_give_way(read):
    found = read(
        "SPbPU signs an agreement with Tsinghua University\n\n"
        "On 20 May a delegation of Tsinghua University visited SPbPU. The rectors signed the "
        "agreement. This spring much happened."
    )
    assert events(found) == [("signing", "2024-05-20")]
    assert (found.agreement.status, found.agreement.date) == ("signed", "2024-05-20")


@pytest.mark.parametrize(
    ("text", "kind", "status", "duration"),
    [
        ("The rectors signed a memorandum of understanding for five years.",
         "mou", "signed", "five years"),
        ("He spoke of the possibility of signing a cooperation agreement.",
         "cooperation_agreement", "discussed", None),
        ("The sides will sign a double degree agreement in May.", "double_degree", "planned", None),
        ("The universities renewed their agreement.", "cooperation_agreement", "renewed", None),
        ("Стороны заключили договор о сотрудничестве сроком на 5 лет.",
         "cooperation_agreement", "signed", "5 лет"),
        ("Вузы планируют подписать меморандум.", "mou", "planned", None),
        ("两校签署谅解备忘录，有效期5年。", "mou", "signed", "5年"),
        ("Вузы намерены продлить договор.", "cooperation_agreement", "planned", None),
        ("Протокол о намерениях подписали ректоры.", "mou", "signed", None),
        ("The memorandum of 2019 was reviewed; they agreed to extend it for three years.",
         "mou", "renewed", "three years"),
        ("双方拟于2025年10月签署学生交换协议。", "exchange", "planned", None),
        ("Under a five-year agreement the partners will share laboratories.",
         "cooperation_agreement", "signed", "five-year"),
        ("They signed an agreement on staff and student mobility.", "exchange", "signed", None),
        ("双方探讨签订学生交换协议的可能性。", "exchange", "discussed", None),
    ],
)  # fmt: skip
def test_the_agreement(read, text, kind, status, duration):
    found = read(text).agreement
    assert (found.kind, found.status, found.duration) == (kind, status, duration)


def test_no_agreement_where_none_is_spoken_of(read):
    assert read("The MoU of 2010 was mentioned. Guests toured the campus.").agreement is None


def test_promises_awards_initiatives_figures(read):
    found = read(
        "The universities agreed to begin designing joint programmes. Tsinghua University, winner "
        "of the award “TOP-10 schools of the province”, has more than 1,200 partners in Asia. "
        "2024 and 2025 were declared the «Years of Culture between Russia and China»."
    )
    assert found.commitments[0].text == "begin designing joint programmes"
    assert found.commitments[0].by == "both"
    award = found.recognitions[0]
    assert (award.institution, award.year) == ("Tsinghua University", None)
    assert [(one.value, one.of) for one in found.figures] == [(1200, "partners in Asia")]
    assert [one.period for one in found.initiatives] == ["2024/2025"]
    assert found.events == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Our work goes on and grows every year,” said Jane Doe, Rector of Tsinghua University.",
         "Jane Doe"),
        ("Jane Doe, Rector of SPbPU, noted: We shall open many doors to students together.",
         "Jane Doe"),
        ("«Мы открываем новые двери для студентов», — отметил ректор СПбПУ Андрей Рудской.",
         "Андрей Рудской"),
        ("校长王建国表示：“希望两校继续加强交流与合作，共同发展。”", "王建国"),
    ],
)  # fmt: skip
def test_what_was_said_by_whom(read, text, speaker):
    assert [one.speaker for one in read(text).quotations] == [speaker]
