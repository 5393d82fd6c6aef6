"""The ISCED-F 2013 field that words name, where they do."""

import re

# The most telling words first.
_FIELDS = (
    ("0532", r"geolog|seismolog|geophys|geograph|геолог|геофиз|географ|гидролог|地质|地球科学|地理"),
    ("0724", r"petroleum|mining|mineral|oil and gas|нефтегаз|горн\w+ дел|石油|矿业|采矿"),
    ("0821", r"forestry|лесн\w+ (?:хозяйств|дел)|林业|林学"),
    ("0313", r"psycholog|психолог|心理"),
    ("0321", r"journalis|журналист|新闻"),
    ("0314", r"sociolog|социолог|社会学"),
    ("0223", r"philosoph|философ|哲学"),
    ("0716", r"shipbuild|naval arch|судостро|судов\w+|кораблестро|船舶"),
    ("0613", r"software|programming|программн\w+ обеспечени|软件"),
    ("0611", r"artificial intelligence|machine learning|comput|informatics|cyber|data science|cloud|internet of things|supercomput|digital|искусственн\w+ интеллект|информа|кибер|цифров|人工智能|计算机|信息|大数据|智能"),
    ("0714", r"automation|robot|electronic|microelectron|mechatron|автоматизац|робот|электроник|自动化|机器人|电子|半导体"),
    ("0715", r"additive|mechanic|machine|manufactur|aerospace|metallurg|аддитивн|механик|машиностро|металлург|材料加工|机械|制造|增材"),
    ("0722", r"material|nano|материал|нано|材料|纳米"),
    ("0713", r"energy|electrical|power engineering|hydrogen|nuclear|энерг|электротехник|водород|ядерн|能源|电气|氢能|核能|太阳能"),
    ("0712", r"environment|pollution|flood|drainage|desalinat|coastal|sustainab|air quality|climate|ecolog|water|эколог|устойчив\w+ развити|водн\w+ ресурс|климат|окружающ|环境|生态|气候|碳中和|可持续|水资源"),
    ("0511", r"biolog|biotech|genet|биолог|биотех|биоинжен|生物|基因"),
    ("0531", r"chemi|хими|化学"),
    ("0533", r"physic|acoustic|photon|quantum|optic|физик|акустик|плазм|радиацион|квант|фотон|物理|光学|量子"),
    ("0541", r"math|математик|数学"),
    ("0912", r"medic|clinical|public health|nursing|diseases?\b|vaccin|медицин|клиническ|здравоохран|вакцин|医学|临床|公共卫生|护理|疫苗"),
    ("0916", r"pharm|drug|фарма|药"),
    ("0721", r"food|пищев|食品"),
    ("0732", r"civil engineering|construction|строительств|土木|建筑工程"),
    ("0731", r"architect|urban|архитект|градостро|建筑|城市规划"),
    ("1041", r"transport|logistic|maritime|railway|aviation|транспорт|логист|交通|物流|航运|航空"),
    ("0831", r"fisher|aquacult|рыбн|水产|渔"),
    ("0811", r"agricultur|crop|сельск|агро|农业|农学"),
    ("0521", r"ocean|marine|океан|морск|海洋"),
    ("1015", r"touris|hospitality|туризм|旅游"),
    ("0413", r"management|business|менеджмент|бизнес|管理"),
    ("0311", r"econom|finance|эконом|финанс|经济|金融"),
    ("0421", r"\blaw\b|legal|intellectual property|юридическ|прав[оа]\b|法学|法律|知识产权"),
    ("0312", r"politic|international relations|политолог|международн\w+ отношени|政治|国际关系"),
    ("0231", r"language|linguist|philolog|literature|язык|лингвист|филолог|语言|文学|翻译|汉语|俄语"),
    ("0222", r"histor|archaeolog|истори|археолог|历史|考古"),
    ("0210", r"\barts?\b|music|design|искусств|музык|дизайн|艺术|音乐|设计"),
    ("0111", r"education|teaching|pedagog|образован|педагог|教育"),
    ("0710", r"engineering|инжен|техническ|工程"),
)  # fmt: skip
_COMPILED = tuple((code, re.compile(words, re.IGNORECASE)) for code, words in _FIELDS)


def code_of(text: str) -> str:
    """The detailed or narrow field's code, '' where the words name none."""
    return next((code for code, words in _COMPILED if words.search(text)), "")
