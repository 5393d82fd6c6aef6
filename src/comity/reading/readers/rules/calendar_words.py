"""Names of months, seasons and weekdays in the languages that dates are read in."""

from comity.shared.edtf import AUTUMN, SPRING, SUMMER, WINTER

_MONTH_ROWS = {
    "en": "january|february|march|april|may|june|july|august|september|october|november|december",
    "en short": "jan|feb|mar|apr|may|jun|jul|aug|sept|oct|nov|dec",
    "ru": "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
    "ru in": "январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре",
    "ru plain": "январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь",
    "uk": "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня",
    "uk in": "січні|лютому|березні|квітні|травні|червні|липні|серпні|вересні|жовтні|листопаді|грудні",
    "tr": "ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık",
    "es": "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
    "pt": "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
    "fr": "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    "de": "januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember",
    "it": "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
    "ar": "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
    "ar iq": "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول",
}  # fmt: skip
MONTHS = {
    word: number for row in _MONTH_ROWS.values() for number, word in enumerate(row.split("|"), 1)
}
MONTHS["sep"] = 9

SEASONS = {
    "spring": SPRING, "summer": SUMMER, "autumn": AUTUMN, "fall": AUTUMN, "winter": WINTER,
    "весна": SPRING, "весной": SPRING, "весны": SPRING, "весну": SPRING,
    "лето": SUMMER, "летом": SUMMER, "лета": SUMMER,
    "осень": AUTUMN, "осенью": AUTUMN, "осени": AUTUMN,
    "зима": WINTER, "зимой": WINTER, "зимы": WINTER, "зиму": WINTER,
    "навесні": SPRING, "влітку": SUMMER, "восени": AUTUMN, "взимку": WINTER,
    "春": SPRING, "夏": SUMMER, "秋": AUTUMN, "冬": WINTER,
    "ilkbahar": SPRING, "bahar": SPRING, "yaz": SUMMER, "sonbahar": AUTUMN, "güz": AUTUMN,
    "kış": WINTER,
    "primavera": SPRING, "verano": SUMMER, "otoño": AUTUMN, "invierno": WINTER,
    "printemps": SPRING, "été": SUMMER, "automne": AUTUMN, "hiver": WINTER,
    "frühjahr": SPRING, "frühling": SPRING, "sommer": SUMMER, "herbst": AUTUMN,
}  # fmt: skip

WEEKDAYS = {
    word: number
    for row in (
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
        "понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье",
    )
    for number, word in enumerate(row.split("|"))
}
