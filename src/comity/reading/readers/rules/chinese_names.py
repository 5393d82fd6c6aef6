"""Names of organisations in Chinese, by their last characters."""

import re

from comity.reading.found import Span
from comity.reading.readers.rules.countries import chinese_countries
from comity.reading.readers.rules.latin_names import Shape

_TAIL = re.compile(
    r"大学|学院|研究院|研究所|联盟|协会|科学院|工程院|创新中心|研究中心|联合中心|公司|集团|委员会|基金会"
    r"|大使馆|总领事馆|领事馆|教育部|科技部|科学技术部|外交部|学会|总会|商会|理事会|秘书处|省政府|市政府|教育厅|科技厅"
)
# Where a name can begin no further left.
_BOUNDARY = re.compile(
    r"[^\u4e00-\u9fffA-Za-z·（）()]|与|和(?!平)|同(?!济)|及|跟|在|到访|访问|来访|前往|赴|到|会见|对|向|代表|率|的|了|一行|(?<!未)来|等(?![科教学工职师专])|由|为|是"
    r"|我校|学校|我院|该校|签署|举行|举办|欢迎|参观|介绍|来自|邀请|陪同|接待|应|将|从|于|以及|并|其|该|各|"
    r"两校|双方|校长|院长|书记|主任|教授|博士|先生|女士|表示|副|出席|拜访|考察|通过|加入|依托|入驻|设立|成立|支持|推动|参加|获|被|让|把|受|给|加强|促进|深化|(?<=[一二三四五六七八九十多几余百\d])[名所家个位]|日(?!本)|月|年|"
    r"原|现任|时任|合作|交流|当选|担任|授予|聘|作为|期待|希望|祝贺|感谢"
)
_UNIT = re.compile(r"^.{1,4}(?:学院|研究所|中心)$")
_ALL_GENERIC = frozenset(
    "大学 学院 该大学 贵校 研究院 研究所 公司 集团 联盟 综合性大学 一流大学 重点大学 理工大学 知名大学"
    " 国际教育学院 研究生院 高等学院 各学院 二级学院 国立大学 委员会".split()
)
# 'students', 'university town': the word goes on.
# These are names without a word before them.
_MINISTRIES = frozenset(("教育部", "科技部", "科学技术部", "外交部"))
_NO_TAIL = re.compile(r"生(?![物命态])|城")
_SOME = re.compile(
    r"(?:综合|公立|私立|著名|知名|一流|重点|历史|研究型|高水平|共设|设有|所属|各|该|某|诸多|众多)"
)
_OURS_BEFORE = re.compile(r"(?:我校|学校|本校|该校|我院|大学)$")
_REGIONS = tuple(
    "北京 上海 天津 重庆 江苏 浙江 广东 广西 山东 山西 河南 河北 湖南 湖北 四川 陕西 甘肃 青海 云南 贵州 福建 安徽 江西 辽宁 吉林"
    " 黑龙江 海南 内蒙古 宁夏 新疆 西藏 香港 澳门 台湾 南京 苏州 武汉 西安 广州 深圳 杭州 成都 哈尔滨 大连 青岛 中国 全国 国家 莫斯科 圣彼得堡".split()
)
_SUBJECT = re.compile(
    r"(?:经济|技术|科学|工程|设计|艺术|管理|教育|文化|医学|法律|政治|商务|能源|动力|环境|信息|电子|通信|金融|语言|农业|林业|生命|健康|材料|建筑){1,2}"
)
_SUBJECT_BEFORE = re.compile(rf"{_SUBJECT.pattern}$")
# Who steers a laboratory or a forum is no house of its own.
_BODY = re.compile(r"(?:实验室|论坛|项目).*(?:理事会|委员会|秘书处)$")
LONGEST = 24


def chinese_names(text: str) -> list[Shape]:
    """Stretches shaped as the name of an organisation, left to right."""
    found: list[Shape] = []
    for match in _TAIL.finditer(text):
        if _NO_TAIL.match(text, match.end()):
            continue
        if (
            found
            and found[-1].span.end <= match.start()
            and text.endswith("大学", 0, found[-1].span.end)
            and not _BOUNDARY.search(text, found[-1].span.end, match.start())
        ):
            continue  # a part of the university just named
        start = _start(text, match.start())
        span = Span(start, match.end())
        name = span.of(text)
        alone = start == match.start() and name not in _MINISTRIES
        if alone or name in _ALL_GENERIC or _SOME.match(name) or _BODY.search(name):
            continue
        if is_own_unit(text, span):
            continue
        if found and found[-1].span.meets(span):
            span = Span(found.pop().span.start, span.end) if start < match.start() else span
        found.append(Shape(span, strong=_strong(span.of(text))))
    return found


def is_own_unit(text: str, span: Span) -> bool:
    """Whether it is a part of the university named right before it: '我校国际关系学院'."""
    before = text[max(0, span.start - 3) : span.start]
    return bool(_OURS_BEFORE.search(before)) and not span.of(text).endswith("大学")


def _strong(name: str) -> bool:
    if name.endswith("大学") or name.startswith((*chinese_countries(), *_REGIONS)):
        return len(name) > 3  # noqa: PLR2004 - '某大学' names none
    if name in _MINISTRIES or name.endswith("集团"):
        return True
    return not name.endswith("学院") and not _UNIT.match(name) and len(name) > 4  # noqa: PLR2004


def _one_subject(text: str, joint: re.Match[str], end: int) -> bool:
    """'技术与经济大学': the joint stands between two subjects of one name."""
    return bool(_SUBJECT_BEFORE.search(text[: joint.start()][-4:])) and bool(
        _SUBJECT.fullmatch(text, joint.end(), end)
    )


def _start(text: str, end: int) -> int:
    # A word that ends a name may itself begin before the longest name would.
    window = max(0, end - LONGEST - 2)
    start = window
    for match in _BOUNDARY.finditer(text, window, end):
        if match[0] in "与和及" and _one_subject(text, match, end):
            continue
        start = match.end()
    while start < end and text[start] in "（）()·":
        start += 1
    return start
