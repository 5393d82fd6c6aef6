"""Chinese names as Russians write them (Palladius) in the letters of the world (pinyin)."""

import re
from functools import cache, lru_cache

from comity.shared.folding import fold, latin

# Cities have kept older Russian names than the system's.
_KEPT = {
    "нанкин": "nanjing", "пекин": "beijing", "тяньцзин": "tianjin", "кантон": "guangzhou",
    "гонконг": "hong kong", "макао": "macau", "тайбэ": "taipei", "харбин": "harbin",
    "далян": "dalian", "циндао": "qingdao", "мукден": "shenyang", "урумч": "urumqi",
}  # fmt: skip
# What the name of a university has besides.
_COMMON = {
    "университет": "university", "институт": "institute", "академи": "academy",
    "политехнич": "polytechnic", "технич": "technical", "технологич": "technology",
    "педагогич": "normal", "медицин": "medical", "национальн": "national", "наук": "science",
    "технолог": "technology",
}  # fmt: skip
_ADJECTIVE = re.compile(r"(?:ск(?:ий|ого|ому|им|ом|ая|ой|ое)?)$")
_SYLLABLES = """
а=a ай=ai ан=ang ань=an ао=ao ба=ba бай=bai бан=bang бань=ban бао=bao бе=bie би=bi бин=bing
бинь=bin бо=bo бу=bu бэй=bei бэн=beng бэнь=ben бянь=bian бяо=biao ва=wa вай=wai ван=wang
вань=wan во=wo вэй=wei вэн=weng вэнь=wen га=ga гай=gai ган=gang гань=gan гао=gao го=guo гоу=gou
гу=gu гуа=gua гуай=guai гуан=guang гуань=guan гуй=gui гун=gong гунь=gun гэ=ge гэй=gei гэн=geng
гэнь=gen да=da дай=dai дан=dang дань=dan дао=dao де=die ди=di дин=ding доу=dou ду=du дуань=duan
дуй=dui дун=dong дунь=dun дуо=duo дэ=de дэн=deng дэнь=den дю=diu дянь=dian дяо=diao е=ye
жан=rang жань=ran жао=rao жи=ri жо=ruo жоу=rou жу=ru жуа=rua жуань=ruan жуй=rui жун=rong
жунь=run жэ=re жэн=reng жэнь=ren и=yi ин=ying инь=yin ка=ka кай=kai кан=kang кань=kan као=kao
ко=kuo коу=kou ку=ku куа=kua куай=kuai куан=kuang куань=kuan куй=kui кун=kong кунь=kun кэ=ke
кэн=keng кэнь=ken ла=la лай=lai лан=lang лань=lan лао=lao ле=lie ли=li лин=ling линь=lin ло=luo
лоу=lou лу=lu луань=luan лун=long лунь=lun лэ=le лэй=lei лэн=leng лю=liu люй=lv люэ=lve ля=lia
лян=liang лянь=lian ляо=liao ма=ma май=mai ман=mang мань=man мао=mao ме=mie ми=mi мин=ming
минь=min мо=mo моу=mou му=mu мэ=me мэй=mei мэн=meng мэнь=men мю=miu мянь=mian мяо=miao на=na
най=nai нан=nang нань=nan нао=nao не=nie ни=ni нин=ning нинь=nin но=nuo ноу=nou ну=nu нуань=nuan
нун=nong нунь=nun нэ=ne нэй=nei нэн=neng нэнь=nen ню=niu нюй=nv нюэ=nve нян=niang нянь=nian
няо=niao о=o оу=ou па=pa пай=pai пан=pang пань=pan пао=pao пе=pie пи=pi пин=ping пинь=pin по=po
поу=pou пу=pu пэй=pei пэн=peng пэнь=pen пянь=pian пяо=piao са=sa сай=sai сан=sang сань=san
сао=sao се=xie си=xi син=xing синь=xin соу=sou су=su суань=suan суй=sui сун=song сунь=sun
суо=suo сы=si сэ=se сэн=seng сэнь=sen сю=xiu сюань=xuan сюй=xu сюн=xiong сюнь=xun сюэ=xue ся=xia
сян=xiang сянь=xian сяо=xiao та=ta тай=tai тан=tang тань=tan тао=tao те=tie ти=ti тин=ting
тоу=tou ту=tu туань=tuan туй=tui тун=tong тунь=tun туо=tuo тэ=te тэн=teng тянь=tian тяо=tiao
у=wu фа=fa фан=fang фань=fan фо=fo фоу=fou фу=fu фэй=fei фэн=feng фэнь=fen фяо=fiao ха=ha
хай=hai хан=hang хань=han хао=hao хо=huo хоу=hou ху=hu хуа=hua хуай=huai хуан=huang хуань=huan
хун=hong хунь=hun хуэй=hui хэ=he хэй=hei хэн=heng хэнь=hen ца=ca цай=cai цан=cang цань=can
цао=cao це=qie цза=za цзай=zai цзан=zang цзань=zan цзао=zao цзе=jie цзи=ji цзин=jing цзинь=jin
цзо=zuo цзоу=zou цзу=zu цзуань=zuan цзуй=zui цзун=zong цзунь=zun цзы=zi цзэ=ze цзэй=zei
цзэн=zeng цзэнь=zen цзю=jiu цзюань=juan цзюй=ju цзюн=jiong цзюнь=jun цзюэ=jue цзя=jia цзян=jiang
цзянь=jian цзяо=jiao ци=qi цин=qing цинь=qin цо=cuo цоу=cou цу=cu цуань=cuan цуй=cui цун=cong
цунь=cun цы=ci цэ=ce цэн=ceng цэнь=cen цю=qiu цюань=quan цюй=qu цюн=qiong цюнь=qun цюэ=que
ця=qia цян=qiang цянь=qian цяо=qiao ча=cha чай=chai чан=chang чань=chan чао=chao чжа=zha
чжай=zhai чжан=zhang чжань=zhan чжао=zhao чжи=zhi чжо=zhuo чжоу=zhou чжу=zhu чжуа=zhua
чжуай=zhuai чжуан=zhuang чжуань=zhuan чжуй=zhui чжун=zhong чжунь=zhun чжэ=zhe чжэн=zheng
чжэнь=zhen чи=chi чоу=chou чу=chu чуа=chua чуай=chuai чуан=chuang чуань=chuan чуй=chui чун=chong
чунь=chun чуо=chuo чэ=che чэн=cheng чэнь=chen ша=sha шай=shai шан=shang шань=shan шао=shao
ши=shi шоу=shou шу=shu шуа=shua шуай=shuai шуан=shuang шуань=shuan шуй=shui шунь=shun шуо=shuo
шэ=she шэн=sheng шэнь=shen э=e эй=ei эн=eng энь=en эр=er ю=you юань=yuan юй=yu юн=yong юнь=yun
юэ=yue я=ya ян=yang янь=yan яо=yao ё=yo
"""


@cache
def _table() -> tuple[re.Pattern[str], dict[str, str]]:
    syllables = dict(pair.split("=") for pair in _SYLLABLES.split())
    longest_first = sorted(syllables, key=len, reverse=True)
    return re.compile("|".join(longest_first)), syllables


@lru_cache(maxsize=4096)
def from_russian(text: str) -> str:
    """'Наньцзинский университет' as 'nanjing university'; other words letter by letter."""
    return " ".join(_word(word) for word in fold(text).split())


def _word(word: str) -> str:
    for beginning, english in _COMMON.items():
        if word.startswith(beginning):
            return english
    name = _ADJECTIVE.sub("", word)
    for beginning, chinese in _KEPT.items():
        if name.startswith(beginning):
            return chinese
    pattern, syllables = _table()
    return _joined(name, pattern, syllables) or latin(word)


def _joined(name: str, pattern: re.Pattern[str], syllables: dict[str, str]) -> str:
    """The syllables one after another; '' for a word that is not made of them."""
    found, at = [], 0
    while at < len(name):
        match = pattern.match(name, at)
        if match is None:
            return ""
        found.append(syllables[match[0]])
        at = match.end()
    return "".join(found)
