from comity.shared.folding import fold, latin
from comity.shared.sort_keys import sort_key


def test_folding_finds_what_people_write_otherwise():
    assert fold("Ёлка, «Ель»  й") == "елка ель й"
    assert fold("Universität Zürich") == fold("UNIVERSITAT zurich")
    assert fold("南京理工大学") == "南京理工大学"
    assert fold("O'Neill-Smith") == "o neill smith"


def test_latin_letters_for_any_script():
    assert latin("南京理工大学") == "nan jing li gong da xue"
    assert latin("Рудской") == "rudskoy"


def test_russian_order_has_yo_after_ye_and_cyrillic_first():
    names = ["Ель", "Ёлка", "Жук", "Яр", "Aalto"]
    assert sorted(set(names), key=lambda name: sort_key(name, "ru")) == names


def test_chinese_order_is_by_pinyin():
    names = ["北京大学", "东南大学", "南京大学", "清华大学"]
    assert sorted(set(names), key=lambda name: sort_key(name, "zh")) == names


def test_keys_are_bounded():
    assert len(sort_key("Ж" * 4000, "ru")) <= 160
