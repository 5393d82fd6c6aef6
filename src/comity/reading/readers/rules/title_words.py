"""How posts and forms of address are written before and behind names."""

_RANK = (
    r"(?:(?:acting|vice|deputy|associate|assistant|first|senior|chief|executive|honorary|founding"
    r"|former|pro|interim|distinguished|emeritus|adjunct|visiting|permanent|general|managing"
    r"|principal|regional|academic|joint|co)[-\s]+)*"
)
_POST = (
    r"(?:rector|president|chancellor|provost|dean|director(?:[-\s]general)?|head|chair(?:man|woman|person)?"
    r"|professor|minister|ambassador|consul(?:[-\s]general)?|secretary(?:[-\s]general)?|coordinator"
    r"|manager|officer|governor|mayor|principal|registrar|academician|researcher|lecturer|counsell?or"
    r"|attach[eé]|representative|adviser|advisor|supervisor|leader|founder|scientist|engineer|prime minister"
    r"|speaker|specialist|fellow|chief|vice-rector|vice-president|vice-chancellor|general secretary"
    r"|ceo|trustee|member|expert|king|prince|senator|deputy|commissioner|bachelor|master|vice chair)s?"
)
EN_POST = rf"{_RANK}{_POST}"
# Forms of address and degrees, any number of them before a name.
EN_ADDRESS = (
    r"(?:(?:prof(?:essor)?|dr|doctor|mr|mrs|ms|miss|sir|madam|engr|eng|assoc|asst|assistant|associate"
    r"|h\.?e|his excellency|her excellency|academician|rev|fr|sr|hon|ph\.?d|drs|ir|tan sri|dato|datuk"
    r"|doç|öğr|üyesi|gs|ts|pgs|ths|giáo sư|tiến sĩ|phó|thạc sĩ|sra?|don|doña|dra|lic|ing|mme|m|herr|frau"
    r"|г-н|г-жа|господин|госпожа|п\.?|пан|пані)\.?\s*)+"
)
# Small words that say who somebody is, right before the name.
EN_SMALL = (
    r"(?:students?|formator|researchers?|scientists?|graduates?|alumn\w+|coordinator|investigador(?:es|as?)?"
    r"|profesor(?:es|as?)?|rector|rectora|decano|lecturer|teacher|professor|director|founder|journalist"
    r"|colleagues?|ambassador|consul)"
)
RU_POST = (
    r"(?:(?:первый|первого|и\.\s?о\.|исполняющ\w+ обязанности|врио|почётн\w+|почетн\w+|генеральн\w+|исполнительн\w+"
    r"|заместител\w+|научн\w+|ведущ\w+|старш\w+|чрезвычайн\w+|полномочн\w+|бывш\w+)\s+(?:и\s+)?)*"
    r"(?:вице-|про|со)?"
    r"(?:ректор|президент|директор|директорк|декан|профессор|професор|академик|министр(?!ств)|посол(?!ьств)|посл(?:а|ом|у|ы)\b|консул(?!ьств|ьтац)"
    r"|губернатор|мэр|председател|начальник|руководител|координатор|(?<!во )глав[аыуе]\b(?! с )|доцент|заведующ|секретар"
    r"|замдиректор|уполномоченн|канцлер|советник|сотрудник|инженер|атташе|премьер|основател|учен[ыо]|студент"
    r"|аспирант|магистрант|выпускни|голов[аиі]\b|міністр|завідувач|начальни|керівни|заступни)\w*"
)
ZH_POST = (
    r"(?:党委书记|党委副书记|副书记|书记|常务副校长|副校长|校长助理|校长|副院长|院长|副所长|所长|副主任|主任|副处长|处长"
    r"|副部长|部长|副会长|会长|主席|副主席|秘书长|总领事|领事|大使|公使|参赞|总统|总理|首相|教授|副教授|研究员|博士|院士"
    r"|总经理|董事长|副总裁|总裁|总干事|教务长|系主任|理事长|司长|副司长|局长|市长|省长|副厅长|厅长|州长|馆长|总工程师|首席执行官|负责人|组长|团长|总监|党魁|会长|议员|国务卿|先生|女士)"
)
HEADS_OF_STATE = (
    r"president of (?:the )?(?:russian federation|people|republic|united states|\w+ republic)|prime minister|king of|"
    r"president (?:putin|xi|biden|trump|erdoğan|tokayev|lukashenko)|президент\w* (?:россии|рф|российской|кнр|китайской|республики)"
    r"|председател\w* кнр|премьер-министр|министр|minister|ambassador|посол|consul|консул|governor|губернатор|mayor"
    r"|大使|总领事|国家主席|总统|总理|部长|省长|市长|başkanı"
)
