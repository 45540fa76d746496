"""Numbers, months, weekdays and lengths of time, in many languages."""

from build_tools.label.words.folding import flat, fold

ZERO = flat({
    "en": ("no", "zero"),
    "de": ("keine", "kein", "noch keine", "bisher keine", "noch kein"),
    "es": ("ningún", "sin", "no hay", "ninguna", "no existen", "aún no hay"),
    "fr": ("aucun", "pas de", "aucune", "zéro", "il n'y a pas de", "il n'y a aucun"),
    "ar": ("لا توجد", "ليست هناك", "لا يوجد", "لا"),
    "pt": ("nenhum", "sem", "não há", "nenhuma", "ainda não há"),
    "it": ("nessun", "nessuna", "non ci sono", "ancora nessun"),
    "nl": ("geen", "nog geen", "er zijn geen", "er zijn nog geen"),
    "sv": ("inga", "ingen", "inget"),
    "pl": ("brak", "nie ma"),
    "ru": ("нет", "пока нет"),
    "tr": ("hiç", "henüz"),
})
"""Words for none before the word for comments."""

FEW = {
    fold(word): number
    for words in (
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
        ("dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"),
        ("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"),
        ("due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici"),
        ("dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze"),
        ("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
        ("två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"),
    )
    for number, word in enumerate(words, 2)
}
"""Small numbers as words: two to twelve, in the languages that count with them over comments."""

ONE = flat({
    "en": ("one", "a"),
    "de": ("ein", "eine"),
    "es": ("un", "una", "uno", "uno solo"),
    "fr": ("un", "une", "un seul"),
    "ar": ("واحد", "واحدة"),
    "pt": ("um", "uma"),
    "it": ("un", "una", "uno"),
    "nl": ("een", "één"),
    "sv": ("en", "ett"),
    "no": ("et",),
    "da": ("én",),
    "pl": ("jeden", "jedna", "jedno"),
    "ru": ("один", "одна", "одно"),
    "tr": ("bir",),
})
"""Words for one before (Arabic: after) the word for comment."""

MONTHS = flat({
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"),
    "de": ("Januar", "Jänner", "Februar", "März", "Mai", "Juni", "Juli", "Oktober", "Dezember", "Jän", "Mär", "Mrz", "Okt", "Dez"),
    "es": (
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "setiembre", "octubre",
        "noviembre", "diciembre", "ene", "abr", "ago", "dic"),
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre", "janv", "févr", "juil", "déc", "avr", "fév"),
    "ar": (
        "يناير", "فبراير", "مارس", "أبريل", "ابريل", "إبريل", "مايو", "يونيو", "يوليو", "أغسطس", "اغسطس", "سبتمبر",
        "أكتوبر", "اكتوبر", "نوفمبر", "ديسمبر", "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب",
        "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول", "أوكتوبر", "جانفي", "فيفري", "أفريل", "ماي", "جوان",
        "جويلية", "أوت", "يوليوز", "غشت", "شتنبر", "نونبر", "دجنبر", "اذار", "ايار", "ايلول", "تشرين اول", "تشرين ثاني"),
    "pt": (
        "janeiro", "fevereiro", "março", "maio", "junho", "julho", "setembro", "outubro", "novembro", "dezembro", "fev",
        "set", "out", "dez"),
    "it": (
        "gennaio", "febbraio", "aprile", "maggio", "giugno", "luglio", "settembre", "ottobre", "dicembre", "gen", "mag",
        "giu", "lug", "ott"),
    "nl": ("januari", "februari", "maart", "mei", "augustus", "mrt"),
    "sv": ("maj", "augusti"),
    "no": ("desember", "des"),
    "da": ("marts",),
    "pl": (
        "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października",
        "listopada", "grudnia", "styczeń", "luty", "marzec", "kwiecień", "czerwiec", "lipiec", "sierpień", "wrzesień",
        "październik", "listopad", "grudzień", "sty", "lut", "kwi", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"),
    "ru": (
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря", "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь",
        "ноябрь", "декабрь", "янв", "фев", "февр", "мар", "апр", "июн", "июл", "авг", "сен", "сент", "окт", "ноя",
        "нояб", "дек"),
    "tr": (
        "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık",
        "Oca", "Şub", "Nis", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara"),
    "fi": (
        "tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta", "heinäkuuta",
        "elokuuta", "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta"),
    "cs": (
        "ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "října", "listopadu",
        "prosince", "leden", "únor", "březen", "duben", "květen", "červen", "červenec", "srpen", "říjen",
        "prosinec", "led", "úno", "bře", "dub", "kvě", "čvn", "čvc", "srp", "zář", "říj"),
    "hu": (
        "január", "február", "március", "április", "május", "június", "július", "augusztus", "szeptember",
        "október", "febr", "márc", "ápr", "máj", "jún", "júl", "szept"),
    "el": (
        "Ιανουαρίου", "Φεβρουαρίου", "Μαρτίου", "Απριλίου", "Μαΐου", "Ιουνίου", "Ιουλίου", "Αυγούστου",
        "Σεπτεμβρίου", "Οκτωβρίου", "Νοεμβρίου", "Δεκεμβρίου", "Ιαν", "Φεβ", "Μαρ", "Απρ", "Μαΐ", "Ιουν", "Ιουλ",
        "Αυγ", "Σεπ", "Οκτ", "Νοε", "Δεκ"),
    "ro": (
        "ianuarie", "februarie", "martie", "aprilie", "iunie", "iulie", "septembrie", "octombrie", "noiembrie",
        "decembrie"),
    "ca": ("gener", "febrer", "març", "maig", "juny", "juliol", "setembre", "desembre"),
    "uk": (
        "січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня",
        "листопада", "грудня"),
    "id": ("Januari", "Februari", "Maret", "Mei", "Juni", "Juli", "Agustus", "Oktober", "Desember"),
})

WEEKDAYS = flat({
    "en": (
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon", "Tue", "Tues", "Wed",
        "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun"),
    "de": (
        "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag", "Mo", "Di", "Mi",
        "Do", "Fr", "Sa", "So"),
    "es": (
        "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "lun", "mié", "jue", "vie", "sáb",
        "dom"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "mer", "jeu", "ven", "sam", "dim"),
    "ar": (
        "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الاربعاء", "الخميس", "الجمعة", "السبت", "الأحد", "الاحد",
        "اثنين", "إثنين", "ثلاثاء", "أربعاء", "اربعاء", "خميس", "جمعة", "سبت", "أحد"),
    "pt": (
        "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "segunda", "terça", "quarta",
        "quinta", "sexta", "seg", "ter", "qua", "qui", "sex"),
    "it": ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica", "mar", "gio", "sab"),
    "nl": (
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "ma", "wo", "vr", "za", "zo"),
    "sv": (
        "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag", "mån", "tis", "ons", "tors", "fre",
        "lör", "sön"),
    "no": ("mandag", "tirsdag", "lørdag", "søndag", "man", "tir", "tor", "lør", "søn"),
    "pl": (
        "pon", "wt", "śr", "czw", "pt", "sob", "niedz", "ndz", "nd", "poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota",
        "niedziela"),
    "cs": ("pondělí", "úterý", "středa", "čtvrtek", "pátek", "sobota", "neděle", "po", "út", "st", "čt", "pá", "ne"),
    "fi": ("maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"),
    "hu": ("hétfő", "kedd", "szerda", "csütörtök", "péntek", "szombat", "vasárnap"),
    "el": ("Δευτέρα", "Τρίτη", "Τετάρτη", "Πέμπτη", "Παρασκευή", "Σάββατο", "Κυριακή"),
    "ro": ("luni", "marți", "marţi", "miercuri", "joi", "vineri", "sâmbătă", "duminică"),
    "ca": ("dilluns", "dimarts", "dimecres", "dijous", "divendres", "dissabte", "diumenge"),
    "uk": ("понеділок", "вівторок", "середа", "четвер", "п'ятниця", "субота", "неділя"),
    "ru": (
        "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье", "пн", "вт", "ср", "чт", "пт",
        "сб", "вс"),
    "tr": ("Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"),
})

UNITS = flat({
    "en": (
        "second", "seconds", "sec", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day", "days",
        "week", "weeks", "month", "months", "year", "years", "yr", "yrs"),
    "de": (
        "Sekunde", "Sekunden", "Minute", "Minuten", "Stunde", "Stunden", "Tag", "Tage", "Tagen", "Woche", "Wochen",
        "Monat", "Monate", "Monaten", "Jahr", "Jahre", "Jahren", "Std", "Sek"),
    "es": (
        "segundo", "segundos", "minuto", "minutos", "hora", "horas", "día", "días", "semana", "semanas", "mes", "meses",
        "año", "años"),
    "fr": (
        "seconde", "secondes", "heure", "heures", "jour", "jours", "semaine", "semaines", "mois", "an", "ans", "année",
        "années"),
    "ar": (
        "ثانية", "دقيقة", "دقائق", "ساعة", "ساعات", "يوم", "أيام", "أسبوع", "أسابيع", "شهر", "أشهر", "سنة", "سنوات",
        "عام", "أعوام", "يومين", "ساعتين", "دقيقتين", "أسبوعين", "شهرين", "سنتين", "عامين", "ثوان", "ثواني", "ساعه",
        "يوما", "شهرا", "شهور", "سنين"),
    "pt": ("dia", "dias", "mês", "ano", "anos"),
    "it": (
        "secondi", "minuti", "ora", "ore", "giorno", "giorni", "settimana", "settimane", "mese", "mesi", "anno", "anni",
        "secondo"),
    "nl": ("seconden", "minuut", "minuten", "uur", "dag", "dagen", "weken", "maand", "maanden", "jaar", "jaren"),
    "sv": (
        "sekund", "sekunder", "minut", "minuter", "timme", "timmar", "dagar", "vecka", "veckor", "månad", "månader",
        "år"),
    "no": ("minutt", "minutter", "time", "timer", "dager", "uke", "uker", "måned", "måneder"),
    "da": ("dage", "uge", "uger"),
    "pl": (
        "minuty", "godzin", "godziny", "godzinę", "dzień", "dni", "tydzień", "tygodnie", "tygodni", "miesiąc",
        "miesiące", "miesięcy", "rok", "lata", "lat"),
    "ru": (
        "секунд", "секунды", "минут", "минуты", "минуту", "час", "часа", "часов", "день", "дня", "дней", "неделю",
        "недели", "недель", "месяц", "месяца", "месяцев", "год", "года", "лет"),
    "tr": ("saniye", "dakika", "saat", "gün", "hafta", "ay", "yıl"),
    "fi": (
        "minuuttia", "tuntia", "päivää", "viikkoa", "kuukautta", "vuotta", "päivä", "tunti", "viikko", "kuukausi",
        "vuosi"),
    "cs": ("minutami", "hodinami", "dny", "týdny", "měsíci", "lety", "rokem", "měsícem"),
})
"""Units of relative dates: `2 days ago`."""

SHORT_UNITS = ("y", "yr", "yrs", "mo", "w", "wk", "wks", "d", "h", "hr", "hrs", "m", "min", "mins", "s")
"""Units of short relative dates: `3y ago`, `5h`."""

AGO_BEFORE = flat({
    "de": ("vor",),
    "es": ("hace",),
    "fr": ("il y a",),
    "ar": ("منذ", "قبل"),
    "pt": ("há", "faz"),
    "cs": ("před",),
    "el": ("πριν",),
})
AGO_AFTER = flat({
    "en": ("ago",),
    "pt": ("atrás",),
    "it": ("fa",),
    "nl": ("geleden",),
    "fr": (
        "il y a", "plus tôt"),
    "sv": ("sedan",),
    "no": ("siden",),
    "pl": ("temu",),
    "ru": ("назад",),
    "tr": ("önce",),
    "fi": ("sitten",),
    "es": ("hace",),
    "de": ("zuvor", "her"),
})
ABOUT = flat({
    "en": ("about", "over", "almost", "around", "more than", "less than", "nearly"),
    "pt": ("cerca de", "mais de", "aproximadamente", "quase"),
    "it": ("circa", "più di"),
    "nl": ("ongeveer", "meer dan", "bijna"),
    "de": ("etwa", "rund", "über", "fast", "mehr als"),
    "es": ("casi", "más de", "alrededor de"),
    "fr": ("environ", "plus de", "presque"),
    "sv": ("cirka", "ungefär", "över", "nästan"),
    "no": ("omtrent", "nesten"),
    "da": ("omkring", "næsten"),
    "pl": ("około", "ponad", "prawie"),
    "ru": ("около", "больше", "более", "почти"),
    "tr": ("yaklaşık",),
    "ar": ("حوالي", "أكثر من"),
})
"""Words before a relative date: `about 2 hours ago`."""
DAY_WORDS = flat({
    "en": ("today", "yesterday"),
    "de": ("heute", "gestern"),
    "es": ("hoy", "ayer"),
    "fr": ("aujourd'hui", "hier"),
    "ar": ("اليوم", "أمس"),
    "pt": ("hoje", "ontem"),
    "it": ("oggi", "ieri"),
    "nl": ("vandaag", "gisteren"),
    "sv": ("idag", "i dag", "igår", "i går"),
    "pl": ("dzisiaj", "dziś", "wczoraj"),
    "ru": ("сегодня", "вчера"),
    "tr": ("bugün", "dün"),
})
TIME_BEFORE = flat({
    "en": ("at", "@"),
    "de": ("um",),
    "es": ("a las", "a la", "en"),
    "fr": ("à", "vers"),
    "ar": ("في", "الساعة", "عند", "على"),
    "pt": ("às", "as", "à(s)"),
    "it": ("alle", "ore", "alle ore"),
    "nl": ("om",),
    "sv": ("kl", "kl.", "klockan"),
    "pl": ("o", "o godz.", "godz."),
    "ru": ("в",),
    "tr": ("saat",),
    "cs": ("v",),
    "fi": ("klo",),
    "el": ("στις",),
    "ro": ("la",),
    "ca": ("a les",),
    "uk": ("о", "об"),
})
TIME_AFTER = flat({
    "en": ("am", "pm", "a.m.", "p.m.", "hrs"),
    "de": ("uhr",),
    "fr": (
        "min", "h", "heures"),
    "ar": ("ص", "م", "صباحا", "مساء", "صباحًا", "صباحاً", "مساءً", "مساءاً"),
    "nl": ("uur",),
    "es": ("a. m.", "p. m.", "hs", "horas"),
    "el": ("π.μ.", "μ.μ.", "πμ", "μμ"),
})
