"""The agreement a text is about: what kind, signed or only spoken of, for how long."""

import re
from dataclasses import dataclass

from comity.reading.found import Agreement, AgreementKind, AgreementStatus, Span
from comity.reading.readers.rules.page import Page

_KINDS: dict[AgreementKind, str] = {
    "mou": r"memorand(?:um|a)(?: of (?:understanding|cooperation|agreement|intent))?|\bMo[UA]s?\b|\bMO[UA]s?\b|letter of intent|меморандум\w*|протокол\w* о намерени|备忘录|意向书"
           r"|mutabakat (?:zaptı|muhtırası)|memorando|biên bản ghi nhớ|مذكرة تفاهم|anglashuv memorandum",
    "double_degree": r"(?:double|dual|joint)[- ]degree (?:programme |program )?agreement|соглашени\w+ о (?:\w+ ){0,2}(?:двойн\w+|двух) диплом\w*|双学位(?:合作)?协议|联合培养协议",
    "exchange": r"(?:student |staff |academic |faculty )?(?:exchange|mobility) agreement|agreement on (?:\w+ ){0,4}(?:exchanges?|mobility)|соглашени\w+ об (?:академическ\w+ )?обмен\w*|договор\w* об обмен\w*|(?:学生)?(?:交换|交流)协议",
    "joint_lab": r"agreement (?:on|to establish|about|for)[^.]{0,30}\blab(?:s|orator\w+)?\b|соглашени\w+ о создании[^.]{0,30}лаборатори\w*|共建[^，。]{0,20}实验室[^，。]{0,6}协议",
    "research": r"(?:joint )?research agreement|agreement (?:on|for) (?:joint )?research|(?:соглашени\w+|договор\w*) (?:о|на) (?:совместн\w+ )?(?:проведени\w+ )?(?:научн\w+ )?исследован\w*|(?:convenio|acuerdo)[^.]{0,80}(?:investigaci|proyecto de desarrollo)|科研合作协议|联合研究协议",
    "cooperation_agreement": r"(?:cooperation|collaboration|partnership|framework|bilateral|academic|general) agreements?|agreements?(?: (?:on|of) (?:\w+ ){0,3}(?:cooperation|collaboration|partnership))?\b|protocol of cooperation"
           r"|соглашени\w+(?: о (?:\w+ ){0,3}сотрудничеств\w*)?|договор\w*(?: о (?:\w+ ){0,3}сотрудничеств\w*)?|合作(?:办学|框架|交流)?协议(?:书)?|框架协议|协议书?|угод\w+(?: про співпрац\w+)?|договір\w*"
           r"|(?:iş ?birliği )?(?:protokol|anlaşma|sözleşme)\w*|convenio|acuerdo de cooperación|thỏa thuận(?: hợp tác)?|اتفاقية|hamkorlik shartnoma\w*|shartnoma",
}  # fmt: skip
_COMPILED = {kind: re.compile(words, re.IGNORECASE) for kind, words in _KINDS.items()}
_COMPILED["mou"] = re.compile(
    _KINDS["mou"].replace(r"\bMo[UA]s?\b|\bMO[UA]s?\b|", "") + r"|\bm(?:o)u\b|\bmous\b|\bmoa\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\bsign(?:s|ed|ing|ature)?\b|conclud(?:ed|es)|entered into|put (?:their|his|her) (?:names?|signatures?) to|exchanged the signed|inked|подпис(?!ан\w* (?:будет|планир))\w+|заключ(?:ил|ен|ён|ает)\w*|скрепил\w*|签署|签订|签约|签字|签下"
    r"|imzala\w*|firm(?:ó|aron|a de|ado|an)\b|suscrib\w+|sell(?:ar|ó|aron)\b|rubric\w+|acord(?:ó|aron)\b|ký kết|đã ký|укла(?:ли|дено|в)\w*|підпис\w+|توقيع|وقع|imzolan\w*|formali[sz]ed",
    re.IGNORECASE,
)
_DISCUSSED = re.compile(
    r"possib\w+(?: of)? (?:signing|concluding)|discuss\w*[^.]{0,80}(?:sign|agreement|memorandum|mou)|(?:sign\w*|agreement|memorandum)[^.]{0,40}(?:was|were) discussed|prospect\w*[^.]{0,30}sign|consider\w*[^.]{0,30}sign|interest\w* in (?:signing|concluding)"
    r"|readiness to sign|propos\w+[^.]{0,30}(?:sign|agreement)|возможност\w+ (?:подписани|заключени)|обсу\w+[^.]{0,80}(?:подписани|заключени|соглашени|меморандум)|готовност\w+ (?:подписать|заключить)|探讨[^。]{0,20}签|商讨[^。]{0,30}协议|讨论[^。]{0,20}协议|可能性",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"(?:will|plan(?:s|ned|ning)? to|intend(?:s|ed)? to|going to|expected to|agreed to|prepar\w+ to|soon|is to|are to|shall) (?:be )?sign|to be signed|preparing (?:an? |the )?(?:agreement|memorandum|mou)"
    r"|(?:планиру\w+|намерен[ыао]?\b|готов\w+ся|предсто\w+|договорил\w+)[^.]{0,50}(?:подпис|заключ)|будет (?:подписан|заключ)|(?:拟|将|计划|准备)(?:于|在)?[^，。；]{0,20}签",
    re.IGNORECASE,
)
_TO_RENEW = re.compile(
    r"\b(?:plan(?:s|ned)?|intend(?:s|ed)?|hopes?|expects?|wish(?:es)?) to (?:renew|extend)|\bwill (?:be )?(?:renew|extend)"
    r"|(?:планиру\w+|намерен[ыао]?|собира\w+|предсто\w+|рассчитыва\w+)[^.]{0,40}(?:продл|возобнов|обнов)|(?:拟|将|计划|准备)[^，。；]{0,16}续签",
    re.IGNORECASE,
)
_RENEWED = re.compile(
    r"\brenew(?:s|ed|al|ing)?\b|\bprolong(?:s|ed)\b|\bextend (?:it|them) (?:for|by|until)|extend(?:s|ed)[^.]{0,40}(?:agreement|mou|memorandum|term|validity)|продл\w+|пролонгир\w+|возобнов\w+|续签|续约|yenile\w+|renov(?:ó|aron)",
    re.IGNORECASE,
)
# What the sides do 'under the agreement' they have signed.
_IN_FORCE = re.compile(
    r"\bunder (?:the|a|an|this|our) (?:[\w-]+ ){0,3}(?:agreement|memorandum|mou)\b|(?:согласно|в соответствии с|по) (?:подписанн\w+ )?(?:соглашени|меморандум|договор)|根据(?:协议|备忘录|合作协议)",
    re.IGNORECASE,
)
IN_FORCE_POINTS = 1.5
_MAY_RENEW = re.compile(
    r"renewable|(?:can|may|could|might|to|shall|automatically) be (?:\w+ )?(?:renewed|extended)|может быть продл",
    re.IGNORECASE,
)
_NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|один|два|две|двух|три|трех|трёх|четыре|пять|пяти|десять|десяти|一|二|两|三|四|五|六|七|八|九|十|bir|iki|üç|dört|beş|on|cinco|tres|dos|cuatro)"
_DURATION = re.compile(
    rf"(?:valid|period|term|effective|remain|spann\w+|in force|duration|for)[^.\n]{{0,30}}?\b(?P<a>{_NUMBER}(?:\s*\(\d+\))?[- ]years?)\b"
    rf"|(?P<b>{_NUMBER}[- ]year)\s+(?:\w+\s+){{0,2}}(?:agreement|mou|memorandum|term)"
    rf"|(?:срок\w*|действ\w*|период)[^.\n]{{0,30}}?(?P<c>{_NUMBER}(?:\s*\(\w+\))?\s+(?:лет|года?))(?!\w)"
    rf"|(?:为期|有效期|期限)[^。\n]{{0,6}}?(?P<d>{_NUMBER}\s*年)"
    rf"|(?P<e>{_NUMBER}\s+yıllık)\s+(?:\w+\s+){{0,2}}(?:anlaşma|protokol)|(?:por|de)\s+(?P<f>{_NUMBER}\s+años)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A sentence that speaks of an agreement, and how."""

    kind: AgreementKind
    status: AgreementStatus | None
    span: Span
    points: float


def agreement(page: Page, day: str | None) -> Agreement | None:
    """The agreement, if the text says that one is signed, renewed, planned or talked about."""
    spoken = [found for sentence in page.sentences if (found := _spoken(page, sentence))]
    certain = [one for one in spoken if one.status]
    if not certain:
        return None
    best = max(certain, key=lambda one: (one.points, -one.span.start))
    kind = best.kind
    named = [one.kind for one in spoken if one.kind != "cooperation_agreement"]
    if kind == "cooperation_agreement" and named and best.status == "signed":
        kind = next(
            (one.kind for one in certain if one.kind in named and one.status == "signed"), kind
        )
    return Agreement(
        kind=kind,
        span=best.span,
        status=best.status,
        duration=_duration(page),
        date=day if best.status in {"signed", "renewed"} else None,
    )


def _spoken(page: Page, sentence: Span) -> _Spoken | None:
    words = sentence.of(page.text)
    hits = {kind: match for kind, pattern in _COMPILED.items() if (match := pattern.search(words))}
    if not hits:
        return None
    kind = next(kind for kind in _KINDS if kind in hits)
    match = hits[kind]
    status = _status(words)
    points = {"signed": 3.0, "renewed": 4.0, "planned": 2.0, "discussed": 1.0}.get(
        status or "", 0.0
    )
    if status == "signed" and not _SIGNED.search(words):
        points = IN_FORCE_POINTS
    points += 0.5 if page.title.holds(sentence) else 0.0
    return _Spoken(
        kind, status, Span(sentence.start + match.start(), sentence.start + match.end()), points
    )


def _status(words: str) -> AgreementStatus | None:
    if _TO_RENEW.search(words):
        return "planned"
    if _RENEWED.search(words) and not _MAY_RENEW.search(words):
        return "renewed"
    if _PLANNED.search(words):
        return "planned"
    if _DISCUSSED.search(words):
        return "discussed"
    return "signed" if _SIGNED.search(words) or _IN_FORCE.search(words) else None


def _duration(page: Page) -> str | None:
    for match in _DURATION.finditer(page.text):
        sentence = page.sentence_at(match.start()).of(page.text)
        if any(pattern.search(sentence) for pattern in _COMPILED.values()):
            return next(value for value in match.groupdict().values() if value)
    return None
