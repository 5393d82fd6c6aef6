"""Words by which a sentence says what happened."""

import re
from typing import Literal

from comity.reading.found import EventKind

Trigger = EventKind | Literal["visit"]

# In order: what stands first names the sentence where several fit.
# A visit goes in or out; that its direction tells.
_WORDS: dict[Trigger, str] = {
    "renewal": r"\brenew(?:s|al)\b|(?<!be )\brenewed\b|\bextend(?:s|ed) (?:its|their|the) (?:\w+ ){0,3}(?:agreement|memorandum|mou|partnership|cooperation)|продлил\w*|пролонгир\w+|续签",
    "signing": r"\bsign(?:s|ed|ing)\b|signature|подпис(?!чик)\w+|заключ(?:ил|ен|ён|ает)\w*|签署|签订|签约|签字|imzala\w+|firm(?:ó|aron|a de)\b|ký kết|укладено|уклали|підпис\w+|وقع|توقيع|imzolan\w*",
    "office_opening": r"open(?:s|ed|ing)\s(?:[\w’'-]+\s){0,6}(?:office|representat\w+|cent(?:re|er))|(?:office|representative office|cent(?:re|er))\s(?:[\w’'-]+\s){0,6}(?:was |were |has been )?(?:opened|inaugurated)"
        r"|(?:открыл\w*|открыт\w*|открыти\w+)[^.]{0,60}(?:офис|представительств|центр)|(?:офис|представительств)\w*[^.]{0,60}открыл\w*|(?:设立|成立|揭牌|开设)[^。]{0,30}(?:办公室|办事处|代表处|联络处)|(?:办公室|办事处|代表处)[^。]{0,20}(?:揭牌|成立|设立)",
    "joint_lab": r"(?:open|launch|establish|inaugurat|creat)\w*[^.]{0,50}joint (?:\w+ )?(?:laborator|research cent|institute)|(?:открыл|открыт|создал|создан|запустил|запущен)\w*[^.]{0,60}совместн\w+ (?:\w+ )?(?:лаборатори|центр|институт)|(?:共建|成立|揭牌|启用)[^。]{0,30}(?:联合实验室|联合研究中心|联合研究院|联合学院|联合中心)|(?:联合实验室|联合研究中心|联合研究院|联合学院|联合中心)[^。，]{0,20}(?:揭牌|成立|启用|落成)",
    "visit": r"\bvisit(?:s|ed|ing)?\b|delegation[^.]{0,120}(?:arriv|came|headed|led by|received)|\btour(?:ed)?\b|\b(?:host|receiv|welcom)\w*\s[^.]{0,60}delegation|посетил\w*|визит\w*|побывал\w*|приехал\w*|прибыл\w*|делегаци\w+|访问|来访|到访|来校|赴|考察|ziyaret\w*|visit(?:ó|aron)|visita\b|thăm|відвіда\w+|візит\w*|زار\w*|زيارة",
    "programme_launch": r"(?:launch|start)\w*[^.]{0,60}(?:programme|program|project)\b|(?:запустил|запускает|стартовал|открыл)\w*[^.]{0,60}(?:программ|проект)|(?:启动|开班)[^。]{0,20}(?:项目|计划|班)?",
    "conference": r"(?<!video)(?<!video[ -])(?<!press )(?<!tele)conference|forum|symposium|workshop|congress|assembly|seminar|summit|(?<!видео)(?<!видео-)(?<!пресс-)конференци\w*|форум\w*|симпозиум\w*|семинар\w*|конгресс\w*|саммит\w*|论坛|研讨会|大会|峰会|学术会议|konferans\w*|kongre\w*|çalıştay|congreso|seminario|hội thảo|hội nghị|конференці\w+|المؤتمر|مؤتمر|ندوة|anjuman",
    "meeting": r"\bmeet(?:s|ing)?\b|\bmet\b|discuss(?:ed|es|ion)?|talks|negotiat\w+|acquaint\w+|video ?conference|видеоконференци\w*|видеовстреч\w*|welcomed|received|встреч\w*|встретил\w*|обсуд\w+|обсужд\w+|переговор\w*|знакомств\w*|совещани\w*|会见|会谈|座谈|会议|交流会|洽谈|线上|görüş\w*|toplantı\w*|reuni(?:ó|on)\w*|buổi làm việc|gặp|зустріч\w*|اجتماع|لقاء|بحث|استقبل|uchrashuv",
}  # fmt: skip
TRIGGERS = {kind: re.compile(words, re.IGNORECASE) for kind, words in _WORDS.items()}
# Who works together or speaks over a wire meets; that somebody travelled is not what is told.
ONLY_MEETING = re.compile(
    r"\bworking meetings?\b|\bonline\b|\bvirtual(?:ly)?\b|video[- ]?(?:call|conference|meeting|link)|via zoom|remotely"
    r"|рабоч\w+ встреч|онлайн|видео-?(?:конференц|встреч|связ|мост)|дистанционн|工作会谈|工作会议|线上|视频|云端|çevrim ?içi|trực tuyến",
    re.IGNORECASE,
)
# A date behind one of these says how long something holds, or what comes, not what happened.
NO_EVENT = re.compile(
    r"(?:until|by|till|through to|valid (?:until|to)|from now to|до|к|по)\s*$|(?:academic|school|fiscal) year\s*$|учебн\w+\s*$",
    re.IGNORECASE,
)
UNTIL = re.compile(r"(?:until|till|by|до|к)\s", re.IGNORECASE)
RANKING = re.compile(r"\brank(?:s|ed|ing|ings)\b|рейтинг|排名|\bQS\b|Times Higher", re.IGNORECASE)
FOUNDED = re.compile(
    r"\bfounded\b|established|dates back|основан|создан|成立于|创建于|建校|始建|kurul",
    re.IGNORECASE,
)
MOBILITY_OUT = re.compile(
    r"(?:staff|students?|delegation|teachers?|lecturers?|professors?)\b.{0,160}(?:participated in|attended|joined|took part in|taught|teaching)\b.{0,160}\bat\s",
    re.IGNORECASE | re.DOTALL,
)
