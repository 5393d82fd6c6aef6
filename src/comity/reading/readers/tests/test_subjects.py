import pytest


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("They chose priority areas: automation, additive technologies and robotics.",
         ["automation", "additive technologies", "robotics"]),
        ("Cooperation in the field of water quality monitoring and modelling was discussed.",
         ["water quality monitoring and modelling"]),
        ("Обсудили сотрудничество в области геоинформатики, картографии и биотехнологий.",
         ["геоинформатики", "картографии", "биотехнологий"]),
        ("双方就人工智能、新材料等领域开展合作。", ["人工智能", "新材料"]),
        ("They spoke of various fields of mutual interest and of education.", []),
    ],
)  # fmt: skip
def test_areas(read, text, areas):
    assert [one.text for one in read(text).areas] == areas


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Students, young scientists and teachers will exchange experience.",
         {"student_exchange", "staff_exchange", "young_scientists"}),
        ("Joint degree programmes, joint research and technology transfer are planned.",
         {"joint_programmes", "joint_research", "innovation_transfer"}),
        ("Планируются летние школы, стажировки и обмен студентами и преподавателями.",
         {"summer_school", "internships", "student_exchange", "staff_exchange"}),
        ("两校将共建联合实验室，开展联合培养和师生交流。",
         {"joint_lab", "joint_programmes", "student_exchange", "staff_exchange"}),
    ],
)  # fmt: skip
def test_activities(read, text, kinds):
    assert {one.kind for one in read(text).activities} == kinds


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A tour of the History Museum, the White Hall and the Library of Books and Maps.",
         ["History Museum", "White Hall", "Library of Books and Maps"]),
        ("Гостям показали Музей истории, Белый зал и Лабораторию лёгких материалов и конструкций.",
         ["Музей истории", "Белый зал", "Лабораторию лёгких материалов и конструкций"]),
        ("代表团参观了校史馆、材料与结构实验室和图书馆。",
         ["校史馆", "材料与结构实验室", "图书馆"]),
        ("On Monday a delegation visited SPbPU.", []),
    ],
)  # fmt: skip
def test_places_shown(read, text, places):
    assert [one.text for one in read(text).places] == places


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("A joint laboratory for flood forecasting was opened.", ["flood forecasting"]),
        ("The agreement covers organic chemistry, bioinformatics and Baltic folklore.",
         ["organic chemistry", "bioinformatics", "Baltic folklore"]),
        ("They may work together in marine biology and seismology.",
         ["marine biology", "seismology"]),
        ("The School of Law covers the costs. The agreement covers travel.", []),
        ("Открыта лаборатория цифрового машиностроения.", ["цифрового машиностроения"]),
        ("Программа по направлениям «Акустика» и «Право».", ["Акустика", "Право"]),
        ("Открыта лаборатория для аспирантов.", []),
        ("学院开设环境工程、能源与动力工程、法学三个本科专业。",
         ["环境工程", "能源与动力工程", "法学"]),
        ("They talk of wind power\n\nThey plan joint research on offshore wind power.",
         ["offshore wind power"]),
        ("It is a leading house for engineering.", []),
        ("Программа двух дипломов по международным отношениям.", ["международным отношениям"]),
        ("双方共建人工智能联合实验室。", ["人工智能"]),
    ],
)  # fmt: skip
def test_subjects_said_beside_what_is_made_for_them(read, text, areas):
    assert [one.text for one in read(text).areas] == areas
