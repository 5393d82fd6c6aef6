"""Which kinds of working together a text speaks of."""

import re

from comity.reading.found import Activity, ActivityKind, Span
from comity.reading.readers.rules.page import Page

_KINDS: dict[ActivityKind, str] = {
    "joint_programmes":
        r"joint(?:ly)?[\w\s,’'-]{0,40}?(?:programm?e?s?|degrees?|curricul\w+)|(?:double|dual)[- ]degrees?|double diploma"
        r"|\d\+\d programm?e|(?:launch|design|develop|offer)\w*\s(?:[\w-]+\s){0,4}(?:undergraduate|master\w*|bachelor\w*|degree|educational|postgraduate)\s(?:degree\s)?programm?e?s?"
        r"|совместн\w+\s(?:[\w-]+\s){0,3}программ|двойн\w+\sдиплом|два диплома|двух дипломов|формул\w+ \d\+\d|двумя (?:и тремя )?диплом|сетев\w+ программ|образовательн\w+ программ|инженерн\w+ образовани"
        r"|合作办学|联合培养|双学位|两校学位|两校的学位|双方学位|双文凭|联合办学|联合学位|спільн\w+ освітн\w+ програм|doble titulaci|programas? conjunt|ortak (?:lisans|program)|çift diploma|qoʻshma ta|chương trình liên kết",
    "joint_research":
        r"joint(?:ly)?[\w\s,-]{0,40}?research|research (?:collaboration|cooperation|partnership|projects?)|collaborat\w+ (?:on|in) research|collaborative research"
        r"|collaboration of research|joint (?:scientific|projects)|scientific (?:projects|cooperation|research)|educational and research cooperation|joint air"
        r"|совместн\w+\s(?:[\w-]+\s){0,3}(?:исследован|научн|проект)|научн\w+\s(?:[\w-]+\s){0,2}(?:проект|исследован|сотрудничеств)|научно-исследовательск\w+ (?:работ|проект)"
        r"|联合研究|合作研究|科研合作|科学研究合作|共同研究|联合科研|(?:联合|共同|合作)(?:开展|进行|推进)[^，。]{0,12}(?:研究|攻关)|совместн\w+ экспедици|学术前沿|前沿学术|спільн\w+[\w\s,]{0,30}наукових|proyecto[^.]{0,60}(?:vacuna|investigaci)|investigaci\w+ conjunta"
        r"|ortak (?:araştırma|çalışma)|araştırma alan|araştırma,? iş ?birli|nghiên cứu chung|hợp tác nghiên cứu|بحوث مشتركة|البحث العلمي المشترك",
    "student_exchange":
        r"students?(?:'|’)?s?(?:,?\s(?:and|&|or)?\s?[\w/]+){0,4}\s(?:exchange|mobility)|exchange[sd]?\sof\s(?:[\w,]+\s){0,6}students|students?[^.]{0,60}(?:share|exchange) experience"
        r"|(?:faculty|staff|teacher|researcher)s?[^.]{0,30}\band\sstudents? exchange|exchanges? (?:between|among)[^.]{0,30}students|student mobility|exchange (?:[\w,]+ ){0,3}students|students?[^.]{0,60}\b(?:spend|study|studied|spent)\b[^.]{0,40}\b(?:at|in) the (?:other|partner)|\b(?:semester|term|year) at the (?:other|partner)|outbound students|inbound students|students to study (?:at|in)|send(?:s|ing)? students"
        r"|обмен\w*\s(?:[\w,-]+\s){0,5}студент|программ\w+ обмена|студенческ\w+ (?:обмен|мобильност)|академическ\w+ (?:обмен|мобильност)|студент\w*[^.]{0,200}(?:обучаться|обмениваться|обмен|стажиров)"
        r"|学生[^。]{0,15}交流|学生(?:的)?(?:交流|交换|互换|互访)|交换生|师生(?:交流|互访|互换)|互派(?:留)?学生|派遣(?:留)?学生|(?:交换|互派|选派)[^，。]{0,10}(?:学生|本科生|研究生|硕士生|博士生)|обмін\w*\s(?:[\w,]+\s){0,4}студент|intercambio\s(?:de\s)?(?:\w+\s){0,3}estudiant|öğrenci değişim|öğrenci hareketlil|trao đổi sinh viên|تبادل الطلبة",
    "staff_exchange":
        r"(?:staff|faculty|teachers?|academic|professors?|researchers?|lecturers?)(?:(?:,|\sand|\sor)?\s[\w/]+){0,4}\s(?:exchanges?|mobility)|exchange[sd]?\sof\s(?:[\w,]+\s){0,6}(?:staff|faculty|teachers|lecturers|professors|scholars|specialists)"
        r"|teachers[^.]{0,30}(?:share|exchange) experience|exchanges? (?:between|among)[^.]{0,30}(?:faculty|staff|teachers)|visiting (?:professors|scholars|lecturers)|teaching staff mobility|\bexchange (?:[\w,]+ ){0,4}(?:lecturers|teachers|professors|scholars)|(?:lecturers?|teachers?|professors?|staff|faculty)[^.]{0,40}\b(?:teach|lecture)\b[^.]{0,20}(?:abroad|at the (?:other|partner))"
        r"|обмен\w*\s(?:[\w,-]+\s){0,6}(?:преподавател|сотрудник|специалист|ученых|учёных)|преподавател\w*[^.]{0,60}обмен|教师(?:的)?(?:交流|互访|互换|互派)|(?:互派|选派|派遣)[^，。]{0,6}(?:教师|学者)|师生(?:交流|互访|互换)|人员(?:交流|互访)|学者互访"
        r"|обмін\w*\s(?:[\w,]+\s){0,4}викладач|intercambio\s(?:de\s)?(?:\w+\s){0,3}(?:docent|profesor)|öğretim (?:üyesi|elemanı) değişim|trao đổi giảng viên|تبادل (?:الأساتذة|التدريسيين)",
    "young_scientists": r"young (?:scientists|researchers|scholars)|early[- ]career (?:researchers|scientists)|молод\w+ (?:уч[её]н|исследовател)|молод\w+ вчен|青年(?:学者|科学家|科研人员|教师|人才)|genç araştırmac|jóvenes investigador",
    "conferences":
        r"(?:joint|co-host\w*|host\w*|organi[sz]\w+|participat\w+|hold)\s(?:[\w-]+\s){0,4}(?:conferences?|workshops?|symposi\w+|seminars?|forums?)|international conferences|academic (?:conference|forum|symposium)"
        r"|совместн\w+\s(?:[\w-]+\s){0,3}(?:конференци|семинар|форум|мероприят)|проведени\w+\s(?:[\w-]+\s){0,3}(?:конференци|семинар|форум)|学术(?:论坛|会议|研讨会)|(?:联合|共同|合作)(?:举办|主办|召开)|国际会议|研讨会"
        r"|спільн\w+ (?:конференц|семінар)|congresos? conjunt|ortak (?:konferans|sempozyum)|hội thảo|المؤتمر العلمي|مؤتمر علمي|مؤتمر دولي",
    "joint_lab": r"joint (?:[\w-]+\s){0,2}(?:laborator\w+|labs?\b|research cent(?:re|er)s?|institutes?)|совместн\w+\s(?:[\w-]+\s){0,3}(?:лаборатори|исследовательск\w+ центр|научн\w+ центр|институт)|联合实验室|联合研究中心|联合研究院|联合学院|联合[^，。、]{0,6}中心|共建[^，。]{0,12}实验室|спільн\w+ лаборатор|ortak laboratuvar|laboratorio conjunto",
    "innovation_transfer": r"innovation transfer|technology transfer|transfer of (?:innovation|technolog|knowledge)|commerciali[sz]ation|transfer of scientific achievements|трансфер\w*\s(?:инноваци|технологи|знани)|коммерциализаци|внедрени\w+ (?:разработ|инноваци)|技术转移|成果转化|创新转移|технологічн\w+ трансфер|transferencia tecnol|teknoloji transferi|chuyển giao công nghệ",
    "language_training": r"(?:language|english|russian|chinese|german|french|arabic|spanish)\s(?:language\s)?(?:training|courses?|programm?es?|classes|learning)|courses in (?:english|russian|chinese)|языков\w+ (?:курс|подготовк|стажиров)|уч\w+ (?:русский|китайский|английский) язык|изучени\w+ (?:русского|китайского|английского|немецкого) язык|по \w+скому языку|курс\w* (?:русского|китайского|английского)|语言(?:培训|学习|课程)|(?:汉语|中文|俄语)(?:培训|课程|教学)|dil kurs|cursos? de (?:español|idioma|inglés)|đào tạo ngôn ngữ",
    "summer_school": r"(?:summer|winter|spring) (?:school|camp|university)s?|летн\w+ (?:школ|университет|лагер)|зимн\w+ школ|夏令营|冬令营|暑期学校|暑期(?:课程|项目)|літн\w+ школ|yaz okulu|escuela de verano|trại hè",
    "internships": r"internships?|industrial (?:training|placement)|work placements?|стажировк|(?:производственн|летн|учебн)\w+ практик|прохождени\w+ практик|实习|实训(?!设备|室|楼)|стажуван|prácticas profesionales|pasant[ií]as|staj(?:lar|\b)|thực tập",
    "publications": r"joint(?:ly)?[\w\s,-]{0,30}?publi(?:cations?|sh\w*)|co-?author\w*|research and publications|(?:academic|scientific) publications|publication of|совместн\w+\s(?:[\w-]+\s){0,3}публикаци|публикаци\w+ (?:статей|результат)|соавторств|联合发表|合著|发表论文|学术出版|спільн\w+ публікац|ortak yayın|publicaciones conjuntas",
}  # fmt: skip
_COMPILED = {kind: re.compile(words, re.IGNORECASE) for kind, words in _KINDS.items()}
_OTHER = re.compile(
    r"other activities|cultural exchange|cultural cooperation|educational resources|libraries|service learning|sports? events|культурн\w+ (?:обмен|мероприят|сотрудничеств)|культурних, спортивних"
    r"|спортивн\w+ мероприят|文化交流|文化活动|спортивних|kültür|sanat|topluma katkı|intercambio cultural|giao lưu văn hóa|transnational education",
    re.IGNORECASE,
)


def activities(page: Page) -> list[Activity]:
    """Each kind with the first words that speak of it."""
    found = []
    for kind, words in _COMPILED.items():
        match = words.search(page.text)
        if match:
            found.append(Activity(kind, Span(match.start(), match.end())))
    match = _OTHER.search(page.text)
    if match:
        found.append(Activity("other", Span(match.start(), match.end())))
    return sorted(found, key=lambda activity: activity.span)
