"""Words that tell what a name is: titles, particles, parts of institutions' names.

Closed lists of the language, not of any archive: what stands in them may stand
beside a name in any text. All are lower case unless a comment says otherwise.
"""

from collections.abc import Mapping
from types import MappingProxyType


def word_set(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


TITLES: Mapping[str, str] = MappingProxyType({
    "pres": "president", "president": "president", "vp": "vice president", "vice-president": "vice president",
    "amb": "ambassador", "ambassador": "ambassador", "envoy": "envoy", "consul": "consul",
    "pm": "prime minister", "premier": "prime minister", "chancellor": "chancellor",
    "minister": "minister", "fm": "foreign minister", "secretary": "secretary", "sec": "secretary", "undersecretary": "secretary",
    "sen": "senator", "senator": "senator", "rep": "representative", "representative": "representative",
    "congressman": "representative", "congresswoman": "representative", "mp": "parliament", "speaker": "speaker",
    "gov": "governor", "governor": "governor", "mayor": "mayor", "councillor": "council", "commissioner": "commissioner",
    "gen": "general", "general": "general", "lt": "lieutenant", "lieutenant": "lieutenant", "col": "colonel",
    "colonel": "colonel", "maj": "major", "major": "major", "capt": "captain", "captain": "captain",
    "sgt": "sergeant", "sergeant": "sergeant", "cpl": "corporal", "adm": "admiral", "admiral": "admiral",
    "brig": "brigadier", "brigadier": "brigadier", "cmdr": "commander", "commander": "commander", "marshal": "marshal",
    "prof": "professor", "professor": "professor", "judge": "judge", "justice": "justice", "spokesman": "spokesman",
    "spokeswoman": "spokeswoman", "king": "king", "queen": "queen", "prince": "prince", "princess": "princess",
    "emperor": "emperor", "sultan": "sultan", "emir": "emir", "sheikh": "sheikh", "shah": "shah", "czar": "czar", "tsar": "czar",
    "pope": "pope", "cardinal": "cardinal", "bishop": "bishop", "archbishop": "archbishop", "patriarch": "patriarch",
    "imam": "imam", "ayatollah": "ayatollah", "mullah": "mullah", "rabbi": "rabbi", "rev": "reverend", "reverend": "reverend",
    "fr": "priest", "chairman": "chair", "chairwoman": "chair", "director": "director", "ceo": "chief executive",
    "inspector": "inspector", "detective": "detective", "sheriff": "sheriff", "leader": "leader", "candidate": "candidate",
    "negotiator": "negotiator", "adviser": "adviser", "advisor": "adviser", "analyst": "analyst", "coach": "coach", "officer": "officer",
    "agent": "agent", "attorney": "attorney", "counsel": "counsel", "editor": "editor", "correspondent": "correspondent",
    "superintendent": "superintendent", "constable": "constable", "baron": "baron", "baroness": "baroness", "countess": "countess", "viscount": "viscount",
    "spokesperson": "spokesperson", "chairperson": "chair", "negotiators": "negotiator", "chief": "chief",
    "brother": "", "sister": "", "father": "", "mother": "", "uncle": "", "aunt": "", "madam": "",
    "mr": "", "mrs": "", "ms": "", "miss": "", "mme": "", "dr": "", "sir": "", "lady": "", "lord": "", "dame": "", "hon": "",
    "herr": "", "frau": "", "senor": "", "senora": "", "monsieur": "", "madame": "", "comrade": "", "hajji": "", "sayyid": "",
})  # fmt: skip
"""A title or role before a person's name -> the office it speaks of; a courtesy title speaks of none."""

OFFICES = frozenset(office for office in TITLES.values() if office)
"""What an identification can say that somebody is."""

ARABIC_TITLES = word_set(
    "الرئيس رئيس الوزير وزير السفير العقيد عقيد اللواء لواء العميد عميد الفريق فريق الرائد النقيب الملازم الجنرال جنرال الدكتور د الشيخ شيخ"
    " السيد السيدة الملك الأمير الاستاذ الأستاذ المهندس آية الله النائب القائد المتحدث"
)

ARTICLES = frozenset({"the", "a", "an", "la", "le", "les", "el", "der", "die", "das"})

PARTICLES = word_set(
    "al el bin ibn bint ben abu abd de da do dos das del della di du des der den ten ter van von zu af av la le st"
)
"""Small words inside a person's name, which belong to the surname."""

ARAB_ARTICLES = frozenset({"al", "el", "ul", "an", "ar", "as", "ash", "at", "az"})
"""Articles that English may leave out before an Arabic surname: al-Maliki, Maliki."""

SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})

SMALL_WORDS = word_set(
    "of the and for in on at to de la le du des del di da e y et und von van der den"
)
"""Words that stay small inside a name, and that headings may capitalise."""

INSTITUTIONS = word_set(
    "university college institute institution academy school polytechnic seminary conservatory museum gallery library theatre theater"
    " orchestra philharmonic opera ballet hospital clinic foundation fund trust society association federation confederation union league"
    " club committee commission council agency authority bureau board bank exchange stock airlines airways airport railway motors petroleum"
    " corporation corp inc ltd llc plc gmbh company co group holdings industries times post herald tribune journal gazette chronicle"
    " globe observer mirror telegraph examiner sun star news radio television tv broadcasting press review magazine quarterly weekly daily"
    " center centre project network initiative forum conference congregation church cathedral mosque synagogue temple abbey party movement"
    " brigade brigades ave blvd rd lane hotel stadium arena park zoo square street avenue boulevard road bridge tower castle palace prize award cup"
)
"""A capitalised one of these right behind a name makes both a longer name: Baghdad University, Carter Center."""

GOVERNMENT_PARTS = word_set(
    "congress senate house government administration army navy force forces marines marine military embassy consulate department"
    " state treasury ministry supreme court federal parliament cabinet secretary president ambassador minister"
)
"""Capitalised after a country these tell whose body it is; the country remains a name of its own."""

OF_HEADS = word_set(
    "university college institute academy school bank museum church archdiocese diocese hospital voice times bay gulf strait straits sea cape"
    " isle isles port duke duchess earl count archbishop bishop battle siege treaty conservatory polytechnic order knights"
)
"""Capitalised before `of` and a name these make a longer name: Bank of England."""

PLACE_HEADS = word_set(
    "new north south east west central latin san santa saint st fort port mount mt lake cape upper lower el las los rio"
)
"""Capitalised right before a place these make another place: New Mexico, South Korea."""

PLACE_TAILS = word_set(
    "city river valley island islands bay strait straits peninsula heights canal strip county district mountains mountain desert sea gulf harbour harbor"
    " falls springs beach airport delta basin plateau pass ridge lake forest"
)
"""Capitalised right behind a place these make another place: Kuwait City, Jordan River."""

STYLES = word_set("king queen prince princess emperor sultan emir sheikh shah czar tsar pope cardinal imam ayatollah mullah rabbi lord lady sir dame")
"""Titles that a record's own heading keeps, because the bearer goes by them."""

CALENDAR = word_set(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
    " monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter christmas easter ramadan"
)

GIVEN_PLACES = word_set(
    "israel jordan chad georgia paris florence sydney charlotte victoria austin dallas houston madison jackson carolina virginia dakota asia"
    " america brooklyn savannah chelsea milan sofia verona vienna alexandria adelaide santiago lincoln washington india kenya ireland holland"
    " cheyenne phoenix orlando denver memphis bristol kingston hamilton troy eden valencia lorraine cuba lourdes aleppo medina salem"
    " camden preston clinton logan devon kent chester francia trinidad"
)
"""Places that are given names, too: before another capitalised name they are that."""

GIVEN_NAMES = word_set(
    "aaron abdul abdullah abraham ada adam adrian ahmad ahmed aisha alan albert alberto alejandro alex alexander alexei ali alice amanda amir amy ana"
    " andre andrea andreas andrei andrew angela anna anne anthony antonio arthur barack barbara benjamin bernard beth betty bill bob boris brian bruce"
    " carl carlos carol caroline catherine charles charlie chris christian christina christine christopher claire claude colin craig cynthia daniel"
    " david deborah denis dennis denzel diana diane dick dmitri dmitry don donald donna dorothy douglas ed eduardo edward edwin elena eli elias"
    " elizabeth ellen emily emma emmanuel eric erik ernest eva evelyn fatima felix fernando francis francisco frank franz fred frederick"
    " gabriel gary gavin geoffrey george gerald gerhard gilbert gordon graham greg gregory guy hamid hannah hans harold harry hassan heather"
    " helen helmut henri henry herbert howard hugh hugo hussein ian ibrahim igor irene isaac ivan jack jacob jacques james jan jane janet jason"
    " javier jean jeff jeffrey jennifer jeremy jerry jessica jim jimmy joan joanna joe joel johan johannes john jonathan jorge jose joseph"
    " joshua juan judith julia julian julie karen karim karl kate katherine kathleen keith kelly ken kenneth kevin khalid kim klaus konrad kurt"
    " larry laura lauren laurence lawrence lee leo leon leonard leslie linda lisa lord louis louise lucy luis luke lynn mahmoud manuel marc"
    " marcel marco marcus margaret maria marie mario marion mark martha martin mary matthew maurice max melissa michael michel michelle miguel"
    " mike mikhail milton miriam mohamed mohammad mohammed monica muhammad mustafa nadia nancy nathan neil nelson nicholas nicolas nicole nigel"
    " nikolai nina noah nora norman oliver olivia omar oscar otto pablo pamela patricia patrick paul paula pauline pedro peter philip phillip pierre"
    " rachel rafael ralph ramon raymond rebecca ricardo richard rita robert roberto robin rodney roger roland ronald rosa rose ross roy"
    " rudolf russell ruth ryan saddam salman sam samantha samuel sandra sara sarah scott sean sergei sergey sharon sheila simon sofia sophie"
    " stanley stefan stella stephanie stephen steve steven stuart susan suzanne sylvia tariq teresa terry theodore theresa thomas tim timothy"
    " toby tom tony tracy ursula valerie vera victor vincent virginia vladimir walter wendy werner wilhelm will william winston wolfgang yasser"
    " yusuf yitzhak yuri zoe"
)
"""Frequent given names of several languages, folded to lower case."""

ORDINARY = word_set(
    "abbey angel apple archer ash bacon baker ball banks bank barber barker barnes bath bay bean bear bell berry best bill bird bishop black blair"
    " blood bloom blue bond book booth bowl bowman boyd brand bread bridge bridges broad brook brooks brown buck bull burden burns bush butcher"
    " butler carpenter carter cash castle chance chase child church clay close cloud coal cole cook cool cooper corn cotton crane cross crow"
    " cruise curry dale day dean dear deep diamond dollar drake dream drew drum duke economist eagle east english english farmer farrow ferry field"
    " fields finch fine fish fisher fitch flower flowers foot forbes ford forest fort foster fox frank franklin free freeman french frost fry gable"
    " garage garden gates gay general glass gold good goods gore grace grant graves gray green grey grove guardian guest guide gun guy hack hall"
    " hand hands hardy harm hart hawk hay head heath hill hills hood hook hope horn house howe hunt hunter hurt independent iron islands ivory jack jam jay joy"
    " judge key king kings kirk knight lake lamb lance land lane large law lawless lay league lean leave light little lock long lord lords love low mace"
    " major man marine mark marks marsh marshal mason masters may mayor mercer merit miles mill miller mills mirror mobile monitor moon moore moose"
    " moss most mount nation new newman nice noble noon norm north nurse oak olive orange page paige palm palmer park parks pat peace peach"
    " pearl pence penny pepper perry pike pitt plant pole pole pool poor pope porter post potter pound powers price pride prince purple quick rain"
    " ray reading record red reed rice reid rich rider rifle ring rivers road robin rock rose rowe ruler rush russet sage sales salt sandy savage scales"
    " sharp shaw shell shepherd shields shine short silver simple singer slack small smart smith snow sole south spark sparks spectator spencer"
    " spring star starr steel stein stern stone street strong summer summers sun swan sweet swift taylor temple tide times tower town train trump"
    " turkey turner underwood vale valley wade walker wall waller ward ware warner warren waters watts way weaver webb weeks weir wells west"
    ""
    " jobs case cliff colt crystal dash dawn dusty early faith flint gale gene ginger harper heather holly iris ivy jade jewel lily mercy misty opal patience"
    " pierce piper poppy rocky ruby rusty skip sky sunny tanner violet willow target gap sprint visa oracle subway dove total mail express observer nature"
    " science time life fortune people atlantic slate salon wired medium meta alphabet stripe zoom discord signal edge windows office outlook word excel amazon"
    " wheeler white wild will wills winter winters wise wolf wood woods world wright yard york young"
)
"""Names that are ordinary English words as well: at the start of a sentence their capital proves nothing."""

DEMONYMS = word_set(
    "iraqi israeli saudi pakistani bahraini kuwaiti omani qatari yemeni emirati bangladeshi azerbaijani azeri afghani nepali somali kashmiri punjabi"
    " bengali hindi gujarati tajik uzbek kazakh kyrgyz turkmen balochi sindhi farsi american african mexican moroccan dominican puerto-rican republican"
    " german roman ottoman norman arab arabic kurd kurdish turk dutch french greek czech thai swiss welsh scot dane danish finn swede pole basque croat serb"
    " slovak slovene slovenian cypriot islamic catholic slavic nordic baltic icelandic hispanic afghan uruguayan congolese filipino latino jew cuban"
    " tibetan korean european asian moldovan montenegrin samoan tongan sri-lankan angolan kenyan ugandan zambian ghanaian"
)
"""Adjectives of countries and peoples that no ending gives away."""

PLACE_WORDS = word_set(
    "camp lake mount mountain mountains river valley island islands bay gulf sea ocean desert peninsula province district county city village town zone"
    " hills hill strait straits square street beach harbour harbor port heights canal delta forest region republic kingdom emirate state states world"
    " east west north south isle isles creek falls springs plateau basin oblast governorate"
)
"""In a longer name these tell that it names a place."""

PRONOUNS = frozenset({"US", "IT", "WHO", "WE", "HE", "AM", "IS", "ARE", "ALL", "CAN", "MAY", "WILL", "IN", "ON", "AT", "OR", "AN", "AS", "SO", "NO"})
"""Abbreviations that are common words in a text written in capitals throughout."""

OPENERS = word_set(
    "ask tell blame give make take vote support stop help meet watch follow call impeach poor blaming under even perhaps later earlier then still soon once"
    " critics supporters reporters sources officials aides republicans democrats unlike like despite say says said did does has had will would could should can"
    " forget remember imagine consider suppose assume hail welcome defend attack praise enter exit exclusive breaking update opinion analysis video report"
    " dear hello hey oh well yes no maybe so because although while when where why how who what which if unless until since after before during here there now"
    " today tomorrow yesterday tonight friends voters lawyers prosecutors investigators rebels troops police doctors teachers farmers workers rumours rumors"
)
"""Words that may begin a sentence right before a surname without being a given name."""

SPEECH = word_set(
    "said says say told tells wrote writes added adds argued argues asked asks announced announces called calls warned warns explained explains"
    " declared declares replied replies insisted insists noted notes claimed claims denied denies suggested suggests stated states testified"
    " predicted predicts reported reports believes believed thinks thought wants wanted knows knew met visited resigned agreed agrees disagreed refused"
    " refuses promised promises decided decides hoped hopes himself herself who died married retired smiled laughed nodded shrugged quoted quotes"
)
"""Words right behind a name that only somebody has who can speak."""

NO_NAMES = word_set(
    "the a an and or but nor so yet if when while where why how who whom whose which what that this these those there here then than as at by for from in"
    " into of off on onto out over to under up upon with within without about above across after against along among around before behind below"
    " beneath beside between beyond despite down during except inside like near outside past per regarding since through throughout till toward"
    " towards until via i you he she it we they me him her us them my your his its our their mine yours hers ours theirs is are was were be been"
    " being am do does did doing done have has had having will would shall should can could may might must not no yes all any both each every few"
    " many more most much neither none one only other others own same several some such too very just also even still ever never always often"
    " sometimes again already perhaps maybe indeed instead however therefore thus hence moreover furthermore meanwhile nevertheless nonetheless"
    " otherwise besides finally first second third last next once twice now today tomorrow yesterday tonight soon later recently apparently"
    " obviously clearly certainly probably presumably fortunately unfortunately generally usually actually really simply mostly secondly thirdly"
    " lastly because although though unless whether whereas whatever whenever wherever whoever let lets let's okay ok well oh hey hi hello dear"
    " please thanks thank sorry apologies yes no good great see read click subscribe email e-mail mail web internet photo image video update note"
    " chapter part section page volume issue edition number vol nr no article articles posted filed tags category comments comment reply share"
    " english french german spanish arabic islam christianity judaism god bible koran quran mr mrs ms dr prof am pm tv usd eur faq pdf html url www"
    " former late then-president ex arab arabs muslim muslims christian christians jew jews jewish sunni sunnis shia shi'a shi'i shi'ite shi'ites shiite shiites"
    " kurd kurds kurdish turk turks dutch greek czech thai swiss islamist islamists western eastern northern southern central north south east west"
    " republican republicans democrat democrats labour tory tories i'm i've i'd i'll it's that's he's she's we're they're you're don't isn't"
    " rather apart given based according speaking including while once"
)
"""Capitalised these are words, adjectives or languages at the edge of a name, not names."""

ARABIC_HEADS = word_set(
    "وزارة منظمة حزب جامعة فيلق كتائب حركة جيش وكالة صحيفة قناة مجلس هيئة لجنة مؤسسة شركة بنك معهد مركز جمعية اتحاد جبهة تيار قيادة القيادة البرلمان"
    " فندق مدينة محافظة شط نهر جبل سفارة قنصلية المحكمة الحرس",
)
"""Words that begin the names of institutions and places."""

ARABIC_NO_NAMES = word_set(
    "في من الى إلى على عن مع ان أن إن كان كانت قال وقال هو هي الذي التي هذا هذه بعد قبل منذ بين حول ضد لم لن لا ما ولم قد وقد ثم او أو كما لكن ولكن"
    " الذين حيث خلال يوم مساء صباح اليوم امس أمس الثلاثاء الأربعاء الخميس الجمعة السبت الاحد الأحد الاثنين جدا ايضا أيضا كل بعض غير",
)
"""Words at which a name ends."""
