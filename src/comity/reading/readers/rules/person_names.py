"""What can be a person's name: letters, order, length."""

import re

from comity.reading.readers.rules.capitalised import Word
from comity.reading.readers.rules.countries import countries
from comity.reading.readers.rules.org_words import CUT, LEADING, NO_ACRONYM, STRONG, TITLES, WEAK

PARTICLES = frozenset(
    "de del de la dela dos da van von der den bin ibn al el bint di du ap".split()
)
# Capitalised words that are in no name of a person.
_NO_NAME = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december university college school department faculty
    office international national program programme project conference science sciences technology
    engineering education research development management business law medicine arts studies north
    south east west northern southern eastern western central city province region state country
    republic federation union affairs relations public global world europe asia africa america
    european asian african american chinese russian english french german thai japanese indian
    korean british arabic ministry culture health environment innovation mass communication communications journalism psychology philosophy
    literature languages linguistics marketing finance accounting nursing pharmacy dentistry forestry
    architecture planning sociology tourism hospitality statistics computing robotics electronics
    facultad escuela derecho ciencias relaciones internacionales secretaría dirección universidad instituto
    mechanical electrical civil chemical political relations award campus library
    building hall street road square opening closing message ceremony academic student students
    group service services network new year years day week memorandum understanding agreement street
    system systems applied computer information agriculture higher technical mou board trustees media
    unit museum museums corner press photo source tags news print version more read home contact
    share tour annual first second third human resource teaching economics history mathematics
    physics chemistry biology industry industrial artificial intelligence digital green energy
    sustainable secretariat committee cluster administration vice covid""".split()
)
LONGEST = 5


def person_name(run: list[Word]) -> list[Word]:
    """The words of `run` that are a person's name, from its beginning; empty where they are none."""
    name: list[Word] = []
    for at, word in enumerate(run):
        if len(name) >= LONGEST + 1:
            break
        if not word.capital:
            if word.key in PARTICLES and name:
                name.append(word)
                continue
            break
        if not _can_be_name(word) and not _shouted_surname(run, at):
            break
        name.append(word)
        if word.possessive:
            break
    while name and (not name[-1].capital):
        name.pop()
    if len([word for word in name if word.capital]) > LONGEST:
        return []
    return name


def _shouted_surname(run: list[Word], at: int) -> bool:
    """'LUO Hui', 'Ivan TRUBA': a surname in capitals beside a name that is not."""
    word = run[at]
    if not word.text.isupper() or not word.text.isalpha() or word.text in NO_ACRONYM:
        return False
    if at == 0:
        return len(run) > 1 and len(word.text) > 1 and _can_be_name(run[1])
    return at == 1 and len(word.text) > 2 and _can_be_name(run[0])  # noqa: PLR2004 - no initials


def _can_be_name(word: Word) -> bool:
    key = word.key.rstrip(".")
    if key in _NO_NAME or key in TITLES or key in CUT or key in STRONG or key in WEAK:
        return False
    if key in LEADING and len(key) > 2 or key in countries():  # noqa: PLR2004, RUF021 - 'An', 'Le' are names
        return False
    if any(letter.isdigit() for letter in key) or "&" in key or "/" in key:
        return False
    upper = sum(letter.isupper() for letter in word.text)
    return not (upper > 1 and upper == len(word.text.replace("-", "")) and len(word.text) > 1
                and "." not in word.text)  # fmt: skip


def is_full(name: list[Word]) -> bool:
    """At least two words, one of them more than an initial."""
    long = [word for word in name if len(word.text.rstrip(".")) > 1]
    return len([word for word in name if word.capital]) > 1 and bool(long)


_TRANSLIT = frozenset(
    "阿艾爱安奥巴白班邦包保贝本比彼边宾波伯博布查达戴丹德登邓迪蒂丁东顿多杜厄恩尔法凡范菲费芬丰冯弗夫福盖甘冈戈格根古瓜圭哈海汉豪赫黑亨胡华霍基吉加贾"
    "杰金喀卡凯坎康考柯科可克肯孔库夸奎拉莱赖兰朗劳勒雷里利莉丽连林琳龙卢鲁路吕伦罗洛马玛迈麦曼芒毛梅门蒙米密明摩莫默姆穆纳娜乃奈南内嫩尼宁纽农努诺欧帕"
    "派潘庞佩彭皮平珀普齐奇恰钱乔切丘让热日荣茹儒瑞若萨塞赛森桑沙莎珊山尚绍舍申圣施史舒斯苏索塔泰坦汤唐特腾梯廷图土托脱瓦万旺威韦维温文翁沃乌武西希锡夏香"
    "肖谢辛欣休许雅亚延扬耶叶伊依因英尤约泽扎詹珍朱兹佐兆什捷夫娃娅谢季茨列涅别杨哥道果高恰赞曾姬娥妮黛芭芙蕾蓓琪京"
)
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛"
    "闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成"
    "苗谷盛曲翁冉骆蓝路游辛靳柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟应臧闵苟邬边卞姬仇栾隋"
    "律闻栗展鹿宦谈习商刁沙荣巫寇桑郎甄仲虞敖巩明佘池查麻苑迟邝镇傅"
)
_COMPOUND = ("欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐")
_STOP = frozenset(
    "在出主对代率说表指向与和会等致回一从为同及陪还提祝就到来访签参及携带前赴围也并均以应邀受任当是见接了的给把被副兼汇发宣讲授颁获担十上下"
)
# Words behind a name whose first character could be a name's last.
_STOP_WORDS = (
    "强调", "认为", "希望", "感谢", "热情", "热烈", "亲切", "详细", "简要", "高度", "重视", "介绍", "近日", "首先", "回顾", "分别", "共同",
    "今日", "非常", "作了", "就任", "教授", "博士", "先生", "女士", "院士", "老师", "将于", "将在", "于", "日前",
)  # fmt: skip
# Even the first character of a given name is none of these.
_HARD_STOP = frozenset("在出主对代率说表与和会等致从为及陪并将均以应是的了给把被副")
_LONG = re.compile(r"[\u4e00-\u9fff]+(?:[·•‧][\u4e00-\u9fff]+)+")


def chinese_name(text: str, start: int, end: int) -> int:
    """Where the name that begins at `start` ends; `start` itself where none begins there."""
    foreign = _LONG.match(text, start, end)
    if foreign:
        return _transliterated(text, start, foreign.end(), dotted=True)
    size = 2 if text[start : start + 2] in _COMPOUND else 1
    if size == 1 and text[start : start + 1] not in _SURNAMES:
        stop = _transliterated(text, start, min(end, start + 7), dotted=False)
        return stop if stop - start > 1 else start
    at = start + size
    if at >= end or text[at] in _HARD_STOP or not "\u4e00" <= text[at] <= "\u9fff":
        return start
    at += 1
    while (
        at < min(end, start + size + 2)
        and _given(text[at])
        and not text.startswith(_STOP_WORDS, at)
    ):
        at += 1
    run = _transliterated(text, start, min(end, start + 8), dotted=False)
    if run - start > size + 2:
        return run
    return at if at > start + size else start


def is_sound(letter: str) -> bool:
    """Whether foreign sounds are written with this character."""
    return letter in _TRANSLIT


def _given(letter: str) -> bool:
    return "\u4e00" <= letter <= "\u9fff" and letter not in _STOP


def _transliterated(text: str, start: int, end: int, *, dotted: bool) -> int:
    """Where a foreign name in Chinese ends.

    Its last part goes on while the characters are those that foreign sounds are written with.
    """
    at = start
    if dotted:
        at = max(text.rfind(dot, start, end) for dot in "·•‧") + 1
    part = at
    while at < end and text[at] in _TRANSLIT and not text.startswith(_STOP_WORDS, at):
        at += 1
    if dotted and at == part:
        while at < min(end, part + 4) and text[at] not in _STOP:
            at += 1
    return at


def is_place_word(word: str) -> bool:
    """Whether a capitalised word can be a town: no month, no rubric."""
    return not any(part.lower() in _NO_NAME or part.lower() in TITLES for part in word.split())
