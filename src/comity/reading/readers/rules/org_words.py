"""Words that make a name an organisation's."""

# A name with one of these is an organisation.
STRONG = frozenset(
    """university universities' universität universite université universidad universidade
    università universitas universiteit universitet universitat uniwersytet univerzita univerzitet universitesi
    university's universities’ üniversitesi universiteti politecnico politécnico
    polytechnique politechnika institute institut instituto istituto enstitüsü instytut
    institution vishwavidyalaya vidyapeeth college academy académie academia akademie akademisi akademia hochschule
    ateneo ministry ministerio ministère ministério bakanlığı ministerium council consejo commission
    comisión association asociación associação verband derneği association foundation fundación
    stiftung vakfı corporation company agency agencia agence ajansı embassy
    consulate embajada organization organisation organización belediyesi municipality
    valiliği chamber cooperative hospital consortium
    école ecole escuela uniwersytet kommission bank rectorate""".split()
)
# These need more: a short form in brackets, the registry, a word that widens.
WEAK = frozenset(
    """center centre school laboratory laboratories office group services network alliance union
    society museum library hub centro merkezi zentrum
    federation fund trust authority bureau league secretariat
    observatory""".split()
)
WIDE = frozenset(
    """national international federal state world european asian african american nacional
    internacional""".split()
)
# Words that alone say nothing of which one is meant.
GENERIC = frozenset(
    """the university institute college academy school polytechnic polytech polytechnical technical
    state national international federal office center centre research of for and higher our
    technological commission council ministry association company agency organization organisation
    foundation committee embassy consulate medical board hospital department faculty
    federation bank universities institutes corporation museum library science institution
    host partner main central üniversitesi universidad universität université instituto institut
    affairs relations""".split()
)
# A capitalised word that belongs to no name: the name ends before it.
CUT = frozenset(
    """delegation delegations visit visits visited sign signs signed signing signing's host hosts
    hosted mou mous memorandum agreement agreements campus student students faculty's staff team
    representative representatives welcomes welcomed holds held meets met joins joined receives
    received discuss discusses explore explores strengthens strengthen partners partner launches
    launch launched opens opened celebrates announces and's day week news figure cooperation
    collaboration partnership exchange programme's participate participates will have has is are
    was were with at on to from ile ve arasında becomes renew renews renewed attend attends
    meeting building room floor hall expands expand expanding deepens begins start starts
    concludes wins named event events projects project between professor""".split()
)
# What ends in one of these is no organisation, whatever stands before.
NO_TAIL = frozenset(
    """program programme project award awards prize day days forum conference week ranking rankings
    scholarship scholarships students system museum library laboratory lab campus exhibition model
    festival league cup olympiad hall building park street news""".split()
)
# Words a sentence begins with that are no part of the name behind them.
LEADING = frozenset(
    """the at in on for from with while when after before under during both this these our as and
    by to a an since today yesterday later also through within between among besides although
    because if where which what how why its their his her here there then thus moreover
    el la los las en con por para desde der die das im mit une un le les dans
    established founded signing visiting welcoming following based located including together
    about join staff students representatives delegation delegations colleagues teachers
    meeting agreement partnership cooperation memorandum mou additionally however sáng chiều
    phái đoàn visit about tại""".split()
)
CONNECTORS = frozenset(
    """of for and & the de del la las los le du des da do dos das di della e y et und für van von
    der den ve of's to""".split()
)
TITLES = frozenset(
    """rector president chancellor provost dean director head chair chairman chairwoman chairperson
    professor prof dr vp vice-rector vice-president vice-chancellor vice minister ambassador consul
    secretary secretary-general director-general coordinator manager officer governor mayor
    principal registrar academician mr mrs ms sir engr assoc asst eng deputy acting senior
    rektör rektörü rektor dekan dekanı müdürü başkan başkanı doç öğr rectora decano decana
    presidente presidenta directora doctor doctora recteur doyen präsident rektorin dekanin
    researcher lecturer member fellow trustees pro-rector hiệu trưởng giáo sư tiến sĩ rektori
    prorektor prorektori professori""".split()
)
# Capital letters that are no organisation.
NO_ACRONYM = frozenset(
    """MOU MOA LOI NDA ICT IT AI IOT UK USA US UAE EU UN PRC BRICS ASEAN APEC CIS SCO COVID COVID-19
    SARS-COV-2 PHD MBA BSC MSC MA BA TOP QS THE STEM VR AR DNA RNA GDP CEO CFO VP HR PR TV CD DVD
    PDF HTML FAQ VIP GMT UTC AM PM I II III IV V VI VII VIII IX X XI XII XIX XX XXI NO ID OK HEI
    HEIS SDG SDGS R&D LED 3D 2D 4.0 GPS GIS IELTS TOEFL HSK DAAD-SCHOLARSHIP TNE EMI CV SMS
    США РФ КНР СНГ ООН ЕС ШОС БРИКС ЕАЭС СМИ ТОП АСЕАН МОВ НИР НИОКР ИИ ИТ ПО ВОЗ СССР УК ЧП
    ГОСТ ООО АО ПАО ОАО ЗАО ВУЗ ТВ""".split()
)
