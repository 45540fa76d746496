"""The words that platforms print, by language: the only place where rules hold words.

Everything is compared after `fold` (lower case, one space for white space,
typographic quotes and dashes kept). Add a language by adding its line to each
table; a platform's new phrase goes into the table it belongs to. Languages:
English, German, Spanish, French, Arabic; and Portuguese, Italian and Dutch as
far as they were met.
"""

from collections.abc import Iterable, Mapping


def fold(text: str) -> str:
    """Lower case, with one space for each run of white space."""
    return " ".join(text.casefold().split())


def _flat(*tables: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """All phrases of some tables, folded, the longest first."""
    phrases = {fold(phrase) for table in tables for line in table.values() for phrase in line}
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


# ------------------------------------------------------ numbers, months, units

ZERO = _flat({
    "en": ("no", "zero"), "de": ("keine", "kein", "noch keine"), "es": ("ningún", "sin", "no hay"),
    "fr": ("aucun", "pas de", "aucune"), "ar": ("لا توجد", "ليست هناك", "لا يوجد", "لا"),
    "pt": ("nenhum", "sem"), "it": ("nessun", "nessuna"), "nl": ("geen",),
})
"""Words for none before the word for comments."""

ONE = _flat({
    "en": ("one", "a"), "de": ("ein", "eine"), "es": ("un", "una", "uno"), "fr": ("un", "une"),
    "ar": ("واحد", "واحدة"), "pt": ("um", "uma"), "it": ("un", "una", "uno"), "nl": ("een", "één"),
})
"""Words for one before (Arabic: after) the word for comment."""

MONTHS = _flat({
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep",
           "Sept", "Oct", "Nov", "Dec"),
    "de": ("Januar", "Jänner", "Februar", "März", "Mai", "Juni", "Juli", "Oktober", "Dezember", "Mrz",
           "Okt", "Dez"),
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
           "setiembre", "octubre", "noviembre", "diciembre", "ene", "abr", "ago", "dic"),
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
           "octobre", "novembre", "décembre", "janv", "févr", "juil", "déc"),
    "ar": ("يناير", "فبراير", "مارس", "أبريل", "ابريل", "إبريل", "مايو", "يونيو", "يوليو", "أغسطس",
           "اغسطس", "سبتمبر", "أكتوبر", "اكتوبر", "نوفمبر", "ديسمبر", "كانون الثاني", "شباط", "آذار",
           "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني",
           "كانون الأول"),
    "pt": ("janeiro", "fevereiro", "março", "maio", "junho", "julho", "setembro", "outubro",
           "novembro", "dezembro", "fev", "set", "out", "dez"),
    "it": ("gennaio", "febbraio", "aprile", "maggio", "giugno", "luglio", "settembre", "ottobre",
           "dicembre", "gen", "mag", "giu", "lug", "ott"),
    "nl": ("januari", "februari", "maart", "mei", "augustus", "mrt"),
})

WEEKDAYS = _flat({
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon", "Tue",
           "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun"),
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag",
           "Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "lun", "mié",
           "jue", "vie", "sáb", "dom"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "mer", "jeu", "ven",
           "sam", "dim"),
    "ar": ("الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الاربعاء", "الخميس", "الجمعة", "السبت",
           "الأحد", "الاحد"),
    "pt": ("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "segunda",
           "terça", "quarta", "quinta", "sexta"),
    "it": ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
})

UNITS = _flat({
    "en": ("second", "seconds", "sec", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs",
           "day", "days", "week", "weeks", "month", "months", "year", "years", "yr", "yrs"),
    "de": ("Sekunde", "Sekunden", "Minute", "Minuten", "Stunde", "Stunden", "Tag", "Tage", "Tagen",
           "Woche", "Wochen", "Monat", "Monate", "Monaten", "Jahr", "Jahre", "Jahren"),
    "es": ("segundo", "segundos", "minuto", "minutos", "hora", "horas", "día", "días", "semana",
           "semanas", "mes", "meses", "año", "años"),
    "fr": ("seconde", "secondes", "heure", "heures", "jour", "jours", "semaine", "semaines", "mois",
           "an", "ans", "année", "années"),
    "ar": ("ثانية", "دقيقة", "دقائق", "ساعة", "ساعات", "يوم", "أيام", "أسبوع", "أسابيع", "شهر", "أشهر",
           "سنة", "سنوات", "عام", "أعوام", "يومين", "ساعتين", "دقيقتين", "أسبوعين", "شهرين", "سنتين", "عامين"),
    "pt": ("dia", "dias", "mês", "ano", "anos"),
    "it": ("secondi", "minuti", "ora", "ore", "giorno", "giorni", "settimana", "settimane", "mese",
           "mesi", "anno", "anni"),
    "nl": ("seconden", "minuut", "minuten", "uur", "dag", "dagen", "weken", "maand", "maanden", "jaar",
           "jaren"),
})
"""Units of relative dates: `2 days ago`."""

SHORT_UNITS = ("y", "yr", "yrs", "mo", "w", "wk", "wks", "d", "h", "hr", "hrs", "m", "min", "mins", "s")
"""Units of short relative dates: `3y ago`, `5h`."""

AGO_BEFORE = _flat({"de": ("vor",), "es": ("hace",), "fr": ("il y a",), "ar": ("منذ", "قبل"),
                    "pt": ("há",)})
AGO_AFTER = _flat({"en": ("ago",), "pt": ("atrás",), "it": ("fa",), "nl": ("geleden",)})
ABOUT = _flat({
    "en": ("about", "over", "almost", "around", "more than", "less than", "nearly"), "pt": ("cerca de", "mais de"),
    "it": ("circa", "più di"), "nl": ("ongeveer", "meer dan", "bijna"),
})
"""Words before a relative date: `about 2 hours ago`."""
DAY_WORDS = _flat({"en": ("today", "yesterday"), "de": ("heute", "gestern"), "es": ("hoy", "ayer"),
                   "fr": ("aujourd'hui", "hier"), "ar": ("اليوم", "أمس"), "pt": ("hoje", "ontem"),
                   "it": ("oggi", "ieri"), "nl": ("vandaag", "gisteren")})
TIME_BEFORE = _flat({"en": ("at", "@"), "de": ("um",), "es": ("a las", "a la"), "fr": ("à",),
                     "ar": ("في", "الساعة", "عند", "على"), "pt": ("às", "as"), "it": ("alle", "ore"),
                     "nl": ("om",)})
TIME_AFTER = _flat({"en": ("am", "pm", "a.m.", "p.m.", "hrs"), "de": ("uhr",), "fr": ("h", "heures"),
                    "ar": ("ص", "م", "صباحا", "مساء", "صباحًا", "مساءً"), "nl": ("uur",)})

# ----------------------------------------------------------- comment sections

COMMENTS = _flat({
    "en": ("comment", "comments", "thought", "thoughts", "response", "responses", "reply", "replies",
           "reader comment", "reader comments", "feedback", "reaction", "reactions", "user comments",
           "comments section", "trackbacks/pingbacks"),
    "de": ("Kommentar", "Kommentare", "Gedanke", "Gedanken", "Antwort", "Antworten", "Leserkommentare",
           "Leserkommentar", "Rückmeldung", "Rückmeldungen", "Reaktion", "Reaktionen", "Leserbriefe",
           "Kommentare & Trackbacks", "Stimmen", "Wortmeldungen", "Anmerkungen"),
    "es": ("comentario", "comentarios", "respuesta", "respuestas", "pensamiento", "pensamientos",
           "opiniones", "reacciones", "comentarios de los lectores"),
    "fr": ("commentaire", "commentaires", "réponse", "réponses", "réflexion", "réflexions", "pensée",
           "pensées", "réaction", "réactions", "avis"),
    "ar": ("تعليق", "تعليقات", "تعليقًا", "تعليقا", "التعليقات", "رد", "ردود", "الردود", "رأي", "آراء",
           "تعليقات القراء", "أفكار", "فكرة", "رأيان", "تعليقان"),
    "pt": ("comentário", "comentários", "respostas", "resposta"),
    "it": ("commento", "commenti", "risposte", "risposta", "pensieri", "pensiero"),
    "nl": ("reactie", "reacties", "gedachte", "gedachten"),
})
"""Names of what readers write below a post."""

COMMENT_STEMS = _flat({
    "en": ("comment", "respons", "replies", "feedback"), "de": ("kommentar", "kommentier", "leserbrief", "rückmeldung"),
    "es": ("comentar", "respuestas"), "fr": ("réactions", "réponses"), "ar": ("تعليق", "التعليق", "ردود", "الردود"),
    "pt": ("comentár", "respostas"), "it": ("risposte",), "nl": ("reacties",), "no": ("kommenter",), "pl": ("komentar",),
    "ru": ("комментар",), "tr": ("yorum",), "fi": ("kommenti",), "hu": ("hozzászólás",), "el": ("σχόλια",),
})
"""Beginnings of words that speak of comments or commenting, in any line; what follows the line must bear it out."""

COMMENTS_ALONE = _flat({
    "en": (
           "comments on this post", "discussion about this post",
           "comments", "reader comments", "user comments", "comments section", "discussion",
           "top rated comments", "all comments", "latest comments", "the comments", "conversation",
           "responses", "reader responses", "what others are saying", "join the discussion"),
    "de": ("Kommentare", "Leserkommentare", "Diskussion", "Leserbriefe", "Alle Kommentare",
           "Ihre Kommentare", "Eure Kommentare"),
    "es": ("comentarios", "comentarios de los lectores", "los comentarios"),
    "fr": ("commentaires", "les commentaires", "vos commentaires", "réactions"),
    "ar": ("التعليقات", "تعليقات", "تعليقات القراء", "الردود"),
    "pt": ("comentários", "respostas"), "it": ("commenti",), "nl": ("reacties",),
})
"""Headings over comments that state no number. `Replies` alone is a button on Blogger."""

TWO = _flat({"ar": ("تعليقان", "رأيان", "ردان", "تعليقين")})
"""Duals: the word for comments that itself says two."""

HEADING_LINKS = _flat({
    "en": ("to", "on", "for", "about", "so far", "yet", "posted", "already", "in"),
    "de": ("zu", "auf", "für", "zum", "vorhanden", "bisher", "zu diesem"),
    "es": ("en", "a", "sobre", "para"),
    "fr": ("sur", "à", "pour", "au"), "ar": ("على", "إلى", "حول", "عن", "في"),
    "pt": ("em", "para", "sobre"), "it": ("su", "a", "per"), "nl": ("op", "over", "bij"),
})
"""Words between `8 thoughts` and the title."""

HEADING_BEFORE = _flat({
    "en": ("there are", "there is", "view", "see", "read", "show", "the", "this post has", "has",
           "view all", "show all", "read all", "currently"),
    "de": ("bisher", "es gibt", "insgesamt", "zeige", "dieser beitrag hat", "dieser artikel hat"),
    "es": ("hay", "este artículo tiene", "esta entrada tiene", "ver"),
    "fr": ("il y a", "voir", "cet article a", "afficher"), "ar": ("هناك", "يوجد", "عدد"),
    "pt": ("há", "este post tem"), "it": ("ci sono", "questo articolo ha"), "nl": ("er zijn",),
})
"""Words before the number: `There are 13 comments`."""

NO_COMMENTS = _flat({
    "en": (
           "be the first to share what you think",
           "no comments yet", "no comments", "there are no comments", "be the first to comment",
           "be the first to leave a comment", "be the first to reply", "no responses yet",
           "no replies yet", "there are currently no comments", "comments off", "no comment yet"),
    "de": ("keine kommentare", "noch keine kommentare", "es gibt noch keine kommentare",
           "bisher keine kommentare", "kommentare deaktiviert", "kein kommentar",
           "sei der erste", "schreiben sie den ersten kommentar", "schreibe den ersten kommentar",
           "noch kein kommentar", "keine antworten", "es sind noch keine kommentare vorhanden",
           "bisher wurden keine kommentare abgegeben", "verfasse den ersten kommentar"),
    "es": ("no hay comentarios", "sin comentarios", "ningún comentario", "sé el primero en comentar",
           "aún no hay comentarios", "todavía no hay comentarios", "sea el primero en comentar"),
    "fr": ("aucun commentaire", "pas de commentaire", "pas encore de commentaire",
           "soyez le premier à commenter", "aucun commentaire pour le moment", "aucune réponse",
           "il n'y a pas de commentaires", "il n'y a pas encore de commentaire"),
    "ar": ("لا توجد تعليقات", "ليست هناك تعليقات", "لا يوجد تعليقات", "لا تعليقات", "بدون تعليقات",
           "كن أول من يعلق", "كن أول المعلقين", "لا تعليق", "لا توجد ردود", "لا يوجد تعليق"),
    "pt": ("nenhum comentário", "sem comentários", "seja o primeiro a comentar"),
    "it": ("nessun commento", "non ci sono commenti", "commenta per primo"),
    "nl": ("geen reacties", "nog geen reacties"),
})
"""A page's word that nobody has commented. Compared with the beginning of a row."""

CLOSED = _flat({
    "en": ("comments are closed", "comments are now closed", "comments are currently closed",
           "commenting is closed", "comments closed", "commenting has been closed",
           "comments are disabled", "this post is closed", "the comments to this entry are closed",
           "comments for this post are closed", "comments for this thread are now closed",
           "comments have been closed", "both comments and pings are currently closed",
           "comments on this entry are closed", "you can follow any responses to this entry",
           "responses are currently closed", "new comments are no longer allowed",
           "the comments are closed", "commenting on this post is closed"),
    "de": ("kommentare sind geschlossen", "die kommentarfunktion ist geschlossen",
           "die kommentare sind geschlossen", "kommentieren ist nicht mehr möglich",
           "die kommentarfunktion ist deaktiviert", "kommentare geschlossen",
           "kommentare sind derzeit geschlossen", "kommentare sind deaktiviert",
           "die kommentarfunktion wurde geschlossen", "der kommentarbereich ist geschlossen",
           "die kommentarfunktion zu diesem", "die kommentarfunktion ist derzeit",
           "kommentare sind für diesen beitrag geschlossen", "kommentarfunktion geschlossen"),
    "es": ("los comentarios están cerrados", "comentarios cerrados",
           "los comentarios de esta entrada están cerrados", "no se permiten comentarios",
           "no se admiten nuevos comentarios", "no se permiten nuevos comentarios"),
    "fr": ("les commentaires sont fermés", "commentaires fermés", "les commentaires sont clos",
           "les commentaires pour cette note sont fermés", "commentaires désactivés",
           "les nouveaux commentaires ne sont pas autorisés"),
    "ar": ("التعليقات مغلقة", "تم إغلاق التعليقات", "التعليق مغلق", "أغلقت التعليقات",
           "التعليقات معطلة", "التعليقات متوقفة", "لا يسمح بالتعليقات الجديدة",
           "غير مسموح بالتعليقات الجديدة"),
    "pt": ("comentários encerrados", "os comentários estão encerrados", "comentários fechados",
           "os comentários estão fechados"),
    "it": ("i commenti sono chiusi", "commenti chiusi"), "nl": ("reacties zijn gesloten",
                                                               "reageren is niet meer mogelijk"),
})
"""A platform's closing line. Compared with the beginning of a row."""

FORM = _flat({
    "en": (
           "start the conversation", "start the discussion", "continue the discussion",
           "add to the discussion", "login with", "log in with",
           "leave a reply", "leave a comment", "leave a response", "leave your comment",
           "leave your reply", "leave your thoughts", "leave comment", "leave us a comment",
           "leave a message", "leave your mark", "leave feedback",
           "post a comment", "post a reply", "post comment", "post your comment", "post a new comment",
           "add a comment", "add your comment", "add comment", "add new comment", "add a new comment",
           "add your thoughts", "add your reply", "add your own comment", "submit a comment",
           "submit comment", "write a comment", "write your comment", "write comment",
           "make a comment", "join the conversation", "join the discussion", "have your say",
           "what do you think?", "tell us what you think", "speak your mind", "share your thoughts",
           "your thoughts", "your comment", "your reply", "comment here", "comment on this",
           "cancel reply", "click here to cancel reply", "reply to this post", "post your reply",
           "your email address will not be published", "your email address won't be published",
           "your e-mail address will not be published", "your email is never published",
           "your email will not be published", "your email address is never published",
           "email (will not be published", "email address (will not be", "mail (will not be published",
           "required fields are marked", "fill in your details below", "enter your comment here",
           "enter your comment", "type your comment", "you are commenting using",
           "you must be logged in to", "you must be a registered", "you need to be logged in",
           "please log in to", "please login to", "log in to comment", "log in to leave a comment",
           "login to comment", "login to post", "log in to reply", "sign in to comment",
           "sign in to post", "to leave a comment", "to comment, please", "to post a comment",
           "save my name, email", "notify me of", "notify me when", "notify me via",
           "notify me about", "notify of", "email me when", "email me new", "subscribe to comments",
           "don't subscribe", "receive email updates when", "subscribe without commenting",
           "this site uses akismet", "learn how your comment data", "you can use these html tags",
           "you may use these html tags", "allowed html tags", "xhtml: you can use", "you may use html",
           "some html is ok", "html tags allowed", "no html tags allowed", "basic html is allowed",
           "lines and paragraphs break automatically", "web page addresses and e-mail",
           "more information about text formats", "more information about formatting",
           "the content of this field is kept private", "remember me?", "remember personal info",
           "remember my personal information", "verify your comment", "previewing your comment",
           "this is only a preview", "your comment could not be posted", "your comment has been",
           "comment form message", "note: only a member of this blog", "comment moderation is",
           "comments are moderated", "all comments are moderated", "comments must be approved",
           "please note: comment moderation", "please note: i reserve", "comment as:",
           "captcha", "prove you are human", "are you human", "solve the", "anti-spam", "notify via",
           "connect with", "current ye@r", "leave this field empty", "leave this field blank",
           "comment validation", "preview comment", "you have to be logged in", "be respectful",
           "by submitting this form", "by submitting a comment", "by using this form you agree",
           "if you have a typekey", "sign in with", "trackback url", "trackback uri",
           "subscribe to this comment",
           "no trackbacks", "subscribe to: post comments", "subscribe to post comments",
           "links to this post", "create a link",                       "older posts home", "want to join the discussion",
           "feel free to contribute" ),
    "de": ("schreibe einen kommentar", "schreiben sie einen kommentar", "schreib einen kommentar",
           "schreibe eine antwort", "schreibe deine meinung", "schreibe uns", "kommentar schreiben",
           "kommentar hinterlassen", "kommentar verfassen", "kommentar abgeben", "kommentar hinzufügen",
           "kommentar absenden", "kommentar abschicken", "kommentieren", "kommentar posten",
           "hinterlasse einen kommentar", "hinterlasse eine antwort", "hinterlasse uns",
           "hinterlasse jetzt einen kommentar", "hinterlassen sie einen kommentar",
           "hinterlasse deinen kommentar", "einen kommentar schreiben", "neuen kommentar schreiben",
           "neuen kommentar hinzufügen", "neuer kommentar", "dein kommentar", "ihr kommentar",
           "deine meinung", "ihre meinung", "deine antwort", "jetzt kommentieren",
           "mitdiskutieren", "diskutiere mit", "diskutieren sie mit", "sag uns deine meinung",
           "antwort hinterlassen", "antwort abbrechen", "antworten abbrechen", "antwort verfassen",
           "deine e-mail-adresse wird nicht", "deine email-adresse wird nicht",
           "ihre e-mail-adresse wird nicht", "ihre email-adresse wird nicht",
           "die e-mail-adresse wird nicht", "deine e-mail adresse wird nicht", "deine e-mail wird nicht",
           "e-mail (wird nicht veröffentlicht", "e-mail-adresse (wird nicht",
           "e-mail (erforderlich)", "erforderliche felder sind", "pflichtfelder sind",
           "trage deine daten unten ein", "gib hier deinen kommentar ein", "du kommentierst mit",
           "verbinde mit", "du musst angemeldet sein", "du musst eingeloggt sein",
           "sie müssen angemeldet sein", "bitte melde dich an", "bitte melden sie sich an",
           "bitte anmelden", "anmelden oder registrieren", "melden sie sich an, um",
           "zum kommentieren", "zum verfassen von kommentaren", "um zu kommentieren",
           "um einen kommentar zu", "um kommentare schreiben",
           "meinen namen, e-mail", "meinen namen, meine e-mail", "name, e-mail und website",
           "benachrichtige mich", "benachrichtigung bei", "benachrichtigungen über",
           "informiere mich über", "e-mail-benachrichtigung bei", "auch möglich: abo ohne kommentar",
           "diese website verwendet akismet", "diese seite verwendet akismet",
           "erfahre mehr darüber, wie deine kommentardaten", "mit absendung des formulars",
           "mit der nutzung dieses formulars", "mit dem absenden", "durch das abschicken",
           "folgende html-tags sind erlaubt", "du kannst folgende html-tags", "html-tags erlaubt",
           "zulässige html-tags", "zeilen und absätze werden automatisch",
           "website-adressen und e-mail", "internet- und e-mail-adressen", "weitere informationen über textformate",
           "diese frage dient", "diese sicherheitsfrage", "der inhalt dieses feldes wird nicht öffentlich",
                                            "kommentare (atom)", "kommentar veröffentlichen",
           "abonnieren kommentare zum post", "link erstellen", "links zu diesem post",
           "abonniere ohne zu kommentieren", "sicherheitsfrage", "spamschutz", "lösen sie",
           "ich akzeptiere die datenschutz", "ich habe die datenschutz", "ich stimme zu, dass"),
    "es": ("deja un comentario", "deja una respuesta", "deja tu comentario", "dejar un comentario",
           "dejar una respuesta", "dejar comentario", "publicar un comentario", "publicar comentario",
           "escribe un comentario", "escribir un comentario", "agregar un comentario",
           "agregar comentario", "añadir un comentario", "añadir comentario", "añade un comentario",
           "comentar", "tu comentario", "tu dirección de correo electrónico no será",
           "tu correo electrónico no será", "su dirección de correo", "los campos obligatorios",
           "los campos necesarios", "debes estar conectado", "debe iniciar sesión",
           "inicia sesión para", "tienes que iniciar sesión", "guarda mi nombre", "guardar mi nombre",
           "recibir un correo electrónico", "recibir un email", "avísame", "notificarme",
           "este sitio usa akismet", "aprende cómo se procesan", "cancelar la respuesta",
           "cancelar respuesta", "introduce aquí tu comentario", "introduce tus datos",
           "estás comentando usando", "conectando a", "suscribirse a: enviar comentarios",
           "enviar comentarios (atom)", "enlaces a esta entrada", "crear un enlace",
           "puedes usar las siguientes etiquetas"),
    "fr": ("laisser un commentaire", "laissez un commentaire", "laisser une réponse",
           "laissez une réponse", "écrire un commentaire", "publier un commentaire",
           "enregistrer un commentaire", "ajouter un commentaire", "poster un commentaire",
           "ajoutez un commentaire", "postez un commentaire", "commenter", "votre commentaire",
           "votre adresse e-mail ne sera pas", "votre adresse de messagerie ne sera pas",
           "votre adresse email ne sera pas", "votre e-mail ne sera pas", "les champs obligatoires",
           "vous devez être connecté", "vous devez vous connecter", "connectez-vous pour",
           "enregistrer mon nom", "prévenez-moi", "avertissez-moi", "me notifier",
           "ce site utilise akismet", "en savoir plus sur comment les données",
           "en savoir plus sur la façon dont les données", "annuler la réponse", "entrez vos coordonnées",
           "saisissez votre commentaire", "vous commentez à l'aide", "connexion à",
           "inscription à : publier les commentaires", "liens vers ce message", "créer un lien",
           "vous pouvez utiliser ces balises"),
    "ar": ("اترك تعليقاً", "اترك تعليقا", "اترك تعليقًا", "اترك رداً", "اترك ردا", "اترك ردًا",
           "أضف تعليقاً", "أضف تعليقا", "أضف تعليقًا", "إضافة تعليق", "اضف تعليق", "أضف تعليق",
           "إرسال تعليق", "كتابة تعليق", "اكتب تعليقاً", "اكتب تعليقا", "اكتب تعليقك", "علّق", "شارك برأيك",
           "لن يتم نشر عنوان بريدك", "لن يتم نشر البريد", "الحقول الإلزامية", "إلغاء الرد",
           "احفظ اسمي", "أعلمني", "يجب أنت تكون", "يجب عليك تسجيل الدخول", "يجب تسجيل الدخول",
           "سجل الدخول", "هذا الموقع يستخدم", "الاشتراك في: تعليقات الرسالة",
           "إنشاء رابط", "روابط هذه الرسالة" ),
    "pt": ("deixe uma resposta", "deixe um comentário", "deixe seu comentário", "deixe o seu comentário",
           "postar um comentário", "enviar um comentário", "adicionar comentário", "comente",
           "o seu endereço de e-mail não será", "o seu endereço de email não será",
           "campos obrigatórios", "cancelar resposta", "salvar meus dados", "notifique-me",
           "você precisa fazer login", "faça login", "assinar: postar comentários", "este site utiliza o akismet"),
    "it": ("lascia un commento", "lascia una risposta", "invia un commento", "posta un commento",
           "aggiungi un commento", "scrivi un commento", "il tuo indirizzo email non sarà",
           "i campi obbligatori", "annulla risposta", "devi essere connesso", "avvertimi",
           "questo sito usa akismet", "salva il mio nome", "iscriviti a: commenti sul post"),
    "nl": ("geef een reactie", "laat een reactie", "een reactie posten", "plaats een reactie",
           "reactie plaatsen", "reactie toevoegen", "reageer", "je e-mailadres wordt niet",
           "het e-mailadres wordt niet", "vereiste velden", "reactie annuleren",
           "je moet ingelogd zijn", "deze site gebruikt akismet"),
})
"""Beginnings of rows that belong to the form below the comments."""

CONTROLS = _flat({
    "en": ("trackbacks", "pingbacks", "trackbacks/pingbacks", "comment navigation", "comments navigation", "load more comments", "view all comments",
           "read all comments", "show more comments", "newer comments", "older comments", "comment policy",
           "comment guidelines", "read the terms of use", "comments feed", "comments rss",
           "rss feed for comments", "oldest", "newest", "most voted", "inline feedback", "sort by", "order by",
           "newest first", "oldest first", "best first", "top rated", "(view all)", "loading comments",
           "expand all", "collapse all", "these comments are closed", "post navigation", "most liked",
           "notify of", "subscribe to this thread", "connect with", "show all comments", "view comments",
           "hide comments", "comments are moderated", "all comments are moderated", "please read our comment",
           "join the discussion", "no readers like this", "readers like this", "reader likes this"),
    "de": ("kommentarrichtlinien", "kommentar-regeln", "bitte lies unsere kommentar-regeln", "netiquette",
           "ältere kommentare", "neuere kommentare", "kommentarnavigation", "kommentar-navigation",
           "weitere kommentare", "mehr kommentare", "alle kommentare anzeigen", "rss-feed für kommentare",
           "kommentare als rss", "neueste", "älteste", "älteste zuerst", "neueste zuerst", "beste zuerst",
           "inline feedback", "meisten abstimmungen", "sortieren nach", "sortierung", "kommentare ausblenden"),
    "es": ("comentarios más antiguos", "comentarios más recientes", "ordenar por", "más antiguos",
           "más recientes", "ver todos los comentarios"),
    "fr": ("commentaires plus anciens", "commentaires plus récents", "trier par", "plus anciens",
           "plus récents", "voir tous les commentaires", "charger plus de commentaires"),
    "ar": ("تعليقات أقدم", "تعليقات أحدث", "ترتيب حسب", "الأقدم", "الأحدث", "عرض جميع التعليقات"),
    "pt": ("mais antigos", "mais recentes", "ver todos os comentários"),
    "it": ("più vecchi", "più recenti", "commenti precedenti"), "nl": ("oudere reacties", "nieuwere reacties"),
})
"""Beginnings of rows that sort or page through comments: they stand among them and end nothing."""

REPLY_TO = _flat({
    "en": ("reply to", "in reply to", "replying to", "in response to"),
    "de": ("antwort auf", "antwort an", "als antwort auf", "antwortet auf", "antwort zu"),
    "es": ("en respuesta a", "respuesta a", "responder a", "en contestación a"),
    "fr": ("en réponse à", "réponse à", "répondre à"),
    "ar": ("ردا على", "رداً على", "ردًا على", "الرد على"), "pt": ("em resposta a", "responder para"),
    "it": ("in risposta a", "rispondi a"), "nl": ("als antwoord op", "antwoord aan", "reactie op"),
})
"""Words before the name of whom a comment answers."""

IN_REPLY_TO = tuple(phrase for phrase in REPLY_TO if phrase.count(" ") > 1 or phrase.startswith("in "))
"""Of these, the ones that begin longer lines too: `In reply to Which oil? by Anna`."""

FORM_FIELDS = _flat({
    "en": ("name", "your name", "email", "e-mail", "your email", "email address", "website", "web site",
           "url", "homepage", "comment", "comments", "message", "subject", "submit", "send", "preview",
           "cancel", "text formats options", "text format", "basic html", "plain text", "mail", "web",
           "required", "optional", "city", "user", "username", "password", "login", "log in", "register"),
    "de": ("name", "ihr name", "dein name", "e-mail-adresse", "e-mail", "webseite", "website", "kommentar",
           "nachricht", "betreff", "absenden", "senden", "vorschau", "abbrechen", "abonnieren", "anmelden",
           "ändern", "textformat", "filtered html", "startseite"),
    "es": ("nombre", "correo electrónico", "correo", "web", "sitio web", "comentario", "mensaje", "enviar",
           "cancelar"),
    "fr": ("nom", "adresse e-mail", "adresse de messagerie", "site web", "site", "commentaire", "message",
           "envoyer", "annuler", "aperçu"),
    "ar": ("الاسم", "الإسم", "البريد الإلكتروني", "الموقع", "الموقع الإلكتروني", "التعليق", "تعليق",
           "إرسال", "إلغاء"),
    "pt": ("nome", "site", "comentário", "mensagem"), "it": ("nome", "sito web", "commento", "invia"),
    "nl": ("naam", "reactie", "verzenden"),
})
"""Rows of the form that are words like others: they count only inside a form."""

SAYS = _flat({
    "en": ("says", "said", "wrote", "writes", "commented", "replied", "responded"),
    "de": ("sagt", "sagte", "schreibt", "schrieb", "meint", "meinte", "kommentiert", "kommentierte",
           "antwortet", "antwortete", "hat gesagt", "hat geschrieben"),
    "es": ("dice", "dijo", "escribió", "escribe", "comentó", "comenta", "ha dicho", "respondió"),
    "fr": ("dit", "a dit", "écrit", "a écrit", "a commenté", "commente", "a répondu"),
    "ar": ("يقول", "قال", "قالت", "تقول", "كتب", "كتبت", "علّق", "علق", "يكتب"),
    "pt": ("disse", "diz", "escreveu", "comentou"), "it": ("dice", "ha detto", "scrive", "ha scritto"),
    "nl": ("zegt", "zei", "schreef", "schrijft"),
})
"""Verbs of a comment's byline: `X says:`, `X a dit…`, `قال X`."""

PARTICLES = _flat({
    "en": ("and", "of", "the"), "de": ("aus", "der", "und", "von", "zu", "zum", "zur"),
    "es": ("de", "del", "el", "la", "las", "los", "y"), "fr": ("d", "de", "des", "du", "et", "la", "le", "les"),
    "ar": ("bin", "bint", "ibn", "al", "el"), "pt": ("da", "das", "do", "dos", "e"),
    "it": ("da", "dal", "della", "di", "il"), "nl": ("de", "den", "van"),
})
"""Small words inside names."""

BY = _flat({
    "en": ("by", "posted by", "written by", "comment by", "comment from", "left by", "from", "author",
           "published by", "submitted by", "posted on", "response by", "reply by"),
    "de": ("von", "eingereicht von", "gespeichert von", "erstellt von", "geschrieben von", "kommentar von", "veröffentlicht von", "verfasst von", "autor",
           "eingestellt von", "gepostet von", "autorin", "text von"),
    "es": ("por", "publicado por", "escrito por", "enviado por", "comentario por", "comentario de", "autor"),
    "fr": ("par", "publié par", "écrit par", "soumis par", "envoyé par", "commentaire par", "commentaire de", "rédigé par",
           "posté par", "auteur"),
    "ar": ("بقلم", "كتبه", "كتبها", "نشره", "من طرف", "بواسطة", "أرسل بواسطة", "أرسله", "تعليق من", "مرسلة بواسطة", "الكاتب",
           "كتب"),
    "pt": ("por", "postado por", "publicado por", "escrito por"),
    "it": ("di", "scritto da", "pubblicato da", "da", "commento di"), "nl": ("door", "geplaatst door"),
})
"""Words before a name in a byline."""

PINGBACK = _flat({
    "en": ("pingback", "trackback", "pingback by", "trackback by",
           "[pingback]", "[trackback]", "pingback from", "trackback from"),
    "ar": ("تنبيه", "تعقيب"), "fr": ("ping", "rétrolien"),
})
"""Beginnings of automatic notices among the comments (before a colon or name)."""

BUTTONS = _flat({
    "en": ("reply", "reply to", "reply to this", "reply to this comment", "respond", "quote", "report",
           "report abuse", "report comment", "like", "likelike", "liked by", "dislike", "permalink",
           "permanent link", "link", "edit", "delete", "replydelete", "replyreplies", "replies",
           "share", "likes", "votes", "vote", "points", "point", "upvotes", "upvote", "downvote", "vote up", "vote down", "flag", "copy link",
           "log in to reply", "login to reply", "reply with quote", "reply ↓", "↓ reply", "↑", "#",
           "add replies", "view replies", "hide replies", "up", "down", "top",
           "parent", "show replies", "comment permalink", "awaiting moderation", "flag as inappropriate",
           "your comment is awaiting moderation", "( edit )", "(edit)", "rate this",
           "thumb up", "thumb down", "recommend", "back to top",
           "reply or log in", "log in or register to post comments", "login or register to post comments"),
    "de": ("antworten", "antwort", "antwort ↓", "antworten ↓", "↓ antworten", "zitieren", "melden",
           "beitrag melden", "kommentar melden", "gefällt mir", "likenliken", "liken", "permalink",
           "permanenter link", "permanentlink", "bearbeiten", "löschen", "antwortenlöschen", "empfehlen",
           "teilen", "gefällt mir nicht", "auf diesen kommentar antworten", "zum antworten anmelden",
           "link", "zum kommentieren anmelden", "nach oben", "antwort anzeigen", "antworten anzeigen",
           "nutzerprofil", "profil", "link kopieren", "antwort schreiben", "kommentar kommentieren",
           "sperren"),
    "es": ("responder", "respuestas", "responderborrar", "responderrespuestas", "citar", "denunciar",
           "me gusta", "enlace permanente", "editar", "eliminar", "borrar", "contestar",
           "responder a este comentario", "responder ↓"),
    "fr": ("répondre", "répondresupprimer", "réponses", "répondreréponses", "citer", "signaler", "j'aime",
           "lien permanent", "permalien", "modifier", "supprimer", "signaler un abus", "aimer",
           "répondre à ce commentaire", "répondre ↓", "↓ répondre"),
    "ar": ("رد", "الرد", "ردود", "الردود", "ردحذف", "حذف", "إبلاغ", "أعجبني", "إعجاب", "رابط دائم",
           "تعديل", "اقتباس", "تحرير", "رد على هذا التعليق", "الإبلاغ"),
    "pt": ("responder", "respostas", "responderexcluir", "excluir", "curtir", "link permanente",
           "denunciar"),
    "it": ("rispondi", "rispondielimina", "elimina", "mi piace", "segnala", "permalink"),
    "nl": ("beantwoorden", "reageren", "reageer", "antwoorden", "vind ik leuk", "verwijderen"),
})
"""Links and buttons of a single comment. Compared with a whole row."""

BUTTON_STARTS = _flat({
    "en": ("liked by", "like liked by", "likeliked by", "loading", "rating:", "score:", "votes:", "like this comment",
           "this comment was", "this comment has been", "last edited", "edited by", "reply to this", "log in to",
           "was this helpful", "comment id", "show more", "view reply", "view replies", "hide replies"),
    "de": ("gefällt", "likengefällt", "likenliken", "wird geladen", "lade ", "bewertung:", "zuletzt bearbeitet",
           "dieser kommentar wurde", "antworten auf", "melde dich an, um zu antworten", "anmelden, um zu"),
    "es": ("le gusta a", "me gusta", "cargando"), "fr": ("aimé par", "chargement", "j’aime", "connectez-vous pour répondre"),
    "ar": ("سجل الدخول للرد", "أعجب به", "جاري التحميل"), "pt": ("curtido por", "carregando", "faça login para responder"),
    "it": ("piace a", "caricamento", "accedi per rispondere"), "nl": ("vind ik leuk", "laden"),
})
"""Beginnings of short rows that are a comment's buttons: `Liked by 21 people`."""

HOST = _flat({
    "en": ("author", "post author", "moderator", "admin", "administrator", "staff", "editor", "blogger",
           "new member", "subscriber", "not verified", "verified", "op"),
    "de": ("autor", "beitragsautor", "artikelautor", "moderator", "redaktion", "autorin",
           "beitragsautorin", "nicht überprüft", "registriert"),
    "es": ("autor", "autor de la entrada", "no verificado"), "fr": ("auteur", "auteur de l'article", "non vérifié"),
    "ar": ("الكاتب", "كاتب المقال"), "pt": ("autor do post",), "it": ("autore", "autore articolo"),
    "nl": ("auteur",),
})
"""Badges beside a commenter's name."""

# ----------------------------------------------------------- furniture of pages

SHARE = _flat({
    "en": (
           "report a typo", "report an error", "send to a friend", "was this article helpful",
           "average rating", "no votes yet", "like comment share",
           "share", "share this", "share this:", "share this post", "share this article", "share it",
           "share on", "share via", "share with", "share the love", "share this entry", "sharing is caring",
           "like this", "like this:", "loading", "tweet", "tweet this", "pin it", "email this",
           "print this", "print", "print friendly", "facebook", "twitter", "pinterest", "reddit",
           "whatsapp", "telegram", "linkedin", "tumblr", "google+", "xing", "flipboard", "pocket",
           "flattr", "stumbleupon", "digg", "instagram", "youtube", "email", "e-mail", "copy link", "mix",
           "click to share", "click to email", "click to print", "spread the word", "follow us",
           "opens in new window", "like loading", "be the first to like this", "like be the first",
           "one blogger likes this", "bloggers like this", "rate this", "save", "bookmark", "shares",
           "email thisblogthis", "share to", "subscribe", "addthis", "sharethis", "add to any",
           "facebook twitter", "facebooktwitter", "tweet share", "tweet pin", "advertisement",
           "advertisements", "report this ad", "sponsored", "snapchat", "mastodon", "xing", "threema",
           "vkontakte", "vk", "rss", "rss feed", "rss-feed", "share article", "share story", "text size"),
    "de": (
           "jetzt teilen", "einem freund senden",
           "teilen", "teilen:", "teilen mit", "teilen mit:", "teile diesen", "diesen beitrag teilen",
           "beitrag teilen", "artikel teilen", "auf facebook teilen", "auf twitter teilen", "bei facebook",
           "bei twitter", "klick, um", "klicken, um", "klicken zum", "klicke, um", "zum teilen",
           "wird in neuem fenster", "gefällt mir", "gefällt mir:", "liken", "sei der erste dem",
           "drucken", "twittern", "weitersagen", "merken", "mitteilen", "pocket", "per e-mail",
           "seite drucken", "als pdf", "weiterempfehlen", "anzeige", "werbung", "artikel drucken",
           "auf whatsapp", "in neuem fenster", "dies einem freund", "link kopieren", "hier teilen",
           "dir gefällt", "beitrag bewerten", "teilentwittern", "artikel empfehlen", "diese seite teilen",
           "folgen sie uns", "folge uns", "vorlesen", "mailen", "newsletter"),
    "es": ("compartir", "comparte", "comparte esto", "compartir en", "me gusta", "me gusta esto",
           "imprimir", "enviar por correo", "tuitear", "publicidad", "síguenos", "haz clic para"),
    "fr": ("partager", "partagez", "partager sur", "partager :", "j'aime", "j'aime ça", "imprimer",
           "envoyer par", "tweeter", "publicité", "suivez-nous", "cliquez pour", "cliquer pour"),
    "ar": ("شارك", "شاركها", "شارك هذا", "مشاركة", "المشاركة", "معجب بهذه", "إعجاب", "طباعة",
           "انشر", "فيسبوك", "تويتر", "واتساب", "تابعنا", "إعلان", "اضغط للمشاركة", "انقر للمشاركة"),
    "pt": ("compartilhe", "compartilhar", "compartilhe isso", "curtir", "imprimir", "clique para"),
    "it": ("condividi", "condividi su", "condividi:", "mi piace", "stampa", "fai clic"),
    "nl": ("delen", "deel dit", "vind ik leuk", "klik om"),
})
"""Rows about spreading the page. Compared with whole short rows, or their beginnings (see `looks`)."""

NEW_WINDOW = _flat({
    "en": ("opens in new window", "opens in a new window", "opens in new tab"),
    "de": ("in neuem fenster", "in einem neuen fenster"), "es": ("se abre en una ventana nueva",),
    "fr": ("ouvre dans une nouvelle fenêtre",), "ar": ("في نافذة جديدة",), "pt": ("abre em nova janela",),
    "it": ("si apre in una nuova finestra",), "nl": ("in een nieuw venster",),
})
"""What links for sharing say, anywhere in a row."""

RELATED = _flat({
    "en": (
           "you may be interested in", "more to explore", "more to read", "read more articles",
           "from our partners", "what's hot", "popular now", "popular articles", "editor's choice",
           "staff picks", "in this series", "more in this series", "also read", "read also",
           "other posts you may like", "trending stories", "related stories from",
           "sponsored content", "recommended by",
           "related", "related posts", "related post", "related articles", "related article",
           "related stories", "related content", "related links", "related news", "related topics",
           "related reading", "related items", "related coverage", "more related",
           "you may also like", "you might also like", "you may also enjoy", "you might also enjoy",
           "you might also be interested", "you may also be interested", "also on", "see also",
           "recommended", "recommended for you", "recommended posts", "recommended reading",
           "recommended articles", "more from", "more stories", "more articles", "more posts", "more news",
           "more on this", "more like this", "more in", "read next", "up next", "next up", "next article",
           "keep reading", "continue reading", "further reading", "similar posts", "similar articles",
           "popular posts", "most popular", "most read", "most viewed", "trending", "trending now",
           "latest posts", "latest news", "latest articles", "latest stories", "latest", "latest from",
           "top stories", "top posts", "editor's picks", "editors' picks", "don't miss", "featured posts",
           "from the web", "around the web", "what to read next", "other posts", "other articles",
           "other stories", "previous article", "headlines", "more headlines", "top headlines"),
    "de": (
           "das könnte ihnen gefallen", "das könnte dir gefallen", "mehr lesen über",
           "lesen sie mehr zum thema", "auch lesenswert", "aus dem archiv",
           "meistgelesene artikel", "meistkommentiert", "neu im blog", "verwandte links",
           "ähnliche beiträge", "ähnliche artikel", "ähnliches", "ähnliche themen", "verwandte beiträge",
           "verwandte artikel", "verwandte themen", "auch interessant", "das könnte dich auch",
           "das könnte sie auch", "das könnte ihnen auch", "das könnte dir auch", "das könnte euch auch",
           "dies könnte dich auch", "könnte dich auch interessieren", "könnte sie auch interessieren",
           "weitere beiträge", "weitere artikel", "weitere themen", "weitere nachrichten",
           "weitere meldungen", "weitere news", "weitere informationen zum thema", "mehr zum thema",
           "mehr aus", "mehr von", "mehr davon", "mehr dazu", "mehr artikel", "mehr beiträge", "mehr news",
           "lesen sie auch", "lies auch", "zum weiterlesen", "weiterlesen", "lesen sie weiter",
           "zum thema", "themen", "neueste artikel", "neueste beiträge", "neuste beiträge",
           "letzte beiträge", "aktuelle beiträge", "aktuelle artikel", "aktuelle meldungen",
           "aktuelle nachrichten", "meistgelesen", "meist gelesen", "am meisten gelesen",
           "beliebte beiträge", "beliebte artikel", "empfohlene artikel", "empfohlene beiträge",
           "empfehlungen", "unsere empfehlung", "top-artikel", "passend dazu", "siehe auch",
           "auch in diesem ressort", "andere beiträge", "nächster artikel", "vorheriger artikel",
           "nächster beitrag", "vorheriger beitrag", "anzeigen"),
    "es": (
           "artículos recientes", "te recomendamos", "lee también", "últimas entradas",
           "artículos relacionados", "entradas relacionadas", "relacionado", "relacionados",
           "noticias relacionadas", "también te puede interesar", "te puede interesar",
           "quizás también te interese", "más noticias", "más artículos", "más leídas", "lo más leído",
           "últimas noticias", "entradas recientes", "artículo anterior", "artículo siguiente"),
    "fr": (
           "à découvrir", "nos derniers articles", "à lire",
           "articles similaires", "articles liés", "articles connexes", "sur le même sujet",
           "sur le même thème", "à lire aussi", "lire aussi", "à lire également", "voir aussi",
           "vous aimerez aussi", "vous aimerez peut-être", "ces articles peuvent", "plus d'articles",
           "les plus lus", "derniers articles", "articles récents", "article précédent", "article suivant",
           "similaire", "dans la même rubrique"),
    "ar": ("مقالات ذات صلة", "مواضيع ذات صلة", "ذات صلة", "مواضيع مشابهة", "مقالات مشابهة", "اقرأ أيضا",
           "اقرأ أيضاً", "اقرأ أيضًا", "قد يعجبك أيضا", "قد يعجبك أيضاً", "المزيد من", "الأكثر قراءة",
           "أحدث المقالات", "آخر الأخبار", "أخبار ذات صلة", "مرتبط", "المقال السابق", "المقال التالي"),
    "pt": (
           "você pode gostar", "leia mais",
           "artigos relacionados", "posts relacionados", "relacionado", "leia também", "veja também",
           "você também pode gostar", "mais lidas", "últimas notícias"),
    "it": (
           "ti potrebbe interessare", "ti potrebbero interessare",
           "articoli correlati", "articoli simili", "leggi anche", "potrebbe interessarti",
           "altri articoli", "correlati", "potrebbero interessarti"),
    "nl": (
           "misschien vind je dit ook leuk", "lees meer",
           "gerelateerd", "gerelateerde berichten", "lees ook", "lees verder", "meer artikelen"),
})
"""Headings over links to other texts."""

ABOUT_AUTHOR = _flat({
    "en": (
           "meet the author", "about the contributor",
           "about the author", "about author", "about the authors", "author bio", "about me",
           "about the writer", "author:", "author archive", "view all posts by", "posts by",
           "all posts by", "view all posts", "more posts by", "more about the author",
           "see author's posts", "view more posts", "follow the author", "published by"),
    "de": ("über den autor", "über die autorin", "über die autoren", "zum autor", "zur autorin",
           "zur person", "über mich", "über uns", "alle beiträge von", "alle beiträge anzeigen",
           "zeige alle beiträge", "alle artikel von", "mehr über den autor", "veröffentlicht von",
           "beiträge von", "der autor", "die autorin", "autorenprofil", "autoreninfo"),
    "es": ("sobre el autor", "sobre la autora", "acerca del autor", "ver todas las entradas",
           "publicado por", "sobre mí", "acerca de"),
    "fr": ("à propos de l'auteur", "à propos", "voir tous les articles", "publié par", "l'auteur"),
    "ar": ("عن الكاتب", "نبذة عن الكاتب", "عن المؤلف", "كل المقالات", "حول الكاتب"),
    "pt": ("sobre o autor", "sobre a autora", "ver todos os posts"),
    "it": ("informazioni sull'autore", "l'autore", "vedi tutti gli articoli"),
    "nl": ("over de auteur", "bekijk alle berichten"),
})
"""Headings over a note about the author."""

WIDGETS = _flat({
    "en": (
           "stay in the loop", "get our newsletter", "sign up to our newsletter",
           "join our newsletter", "subscribe to the newsletter", "never miss a post",
           "never miss a story", "enjoyed this post?", "enjoyed this post", "like what you read",
           "support our work", "cookie settings", "manage preferences", "accept all cookies",
           "popular tags", "browse by topic", "find us on facebook", "contact information",
           "terms and conditions", "privacy notice", "ready for more", "help", "status", "press",
           "careers",
           "recent posts", "recent comments", "recent articles", "recent entries", "latest comments",
           "archives", "archive", "blog archive", "categories", "category", "tags", "tag cloud",
           "blogroll", "meta", "links", "pages", "sitemap", "site map", "search", "search for",
           "search form", "search this blog", "follow", "follow me", "follow by email", "followers",
           "follow blog", "follow this blog", "newsletter", "newsletter signup", "subscribe to", "stay informed",
           "subscribe via email", "subscribe to blog", "sign up", "sign up for", "join our", "get the latest",
           "advertise", "top scoops", "quick links", "navigation", "main menu", "menu", "primary sidebar",
           "sidebar", "footer", "secondary menu", "primary menu", "post navigation", "posts navigation",
           "skip to content", "skip to main content", "jump to navigation", "skip navigation", "home",
           "contact", "contact us", "about", "about us", "privacy policy", "privacy", "terms of use",
           "terms of service", "terms", "cookie policy", "disclaimer", "imprint", "calendar", "rss feeds",
           "powered by", "proudly powered by", "wordpress.com", "blog at wordpress.com", "blogger",
           "theme:", "previous post", "next post", "previous", "next", "older posts", "newer posts",
           "older post", "newer post", "previous story", "next story", "upcoming events", "events",
           "languages", "select language", "translate", "visitors", "blog stats", "statistics", "popular",
           "top posts & pages", "social", "connect", "connect with us", "find us", "stay connected",
           "recent", "topics", "authors", "contributors", "resources", "external links",
           "loading comments", "close", "go to mobile version", "back to top", "return to top",
           "this blog", "my blog", "blogs i follow", "awards", "support", "donate", "shop"),
    "de": (
           "unser newsletter", "newsletter bestellen", "hat dir der beitrag gefallen",
           "hat dir dieser beitrag gefallen", "wie hat dir dieser artikel gefallen",
           "dir hat der artikel gefallen", "unterstütze uns", "alle akzeptieren",
           "neueste beiträge", "letzte beiträge", "neueste kommentare", "letzte kommentare",
           "aktuelle kommentare", "archiv", "archive", "kategorien", "kategorie", "schlagwörter",
           "schlagworte", "blogroll", "meta", "links", "seiten", "suche", "suche nach", "suchen",
           "suchen nach", "suchformular", "newsletter", "newsletter abonnieren", "abonnieren", "abonniere",
           "blog abonnieren", "blog via e-mail", "blog per e-mail", "folgen", "folge mir", "navigation",
           "hauptmenü", "hauptnavigation", "menü", "beitragsnavigation", "beitrags-navigation",
           "artikel-navigation", "artikelnavigation", "zum inhalt", "zum inhalt springen",
           "zum hauptinhalt", "startseite", "kontakt", "impressum", "datenschutz", "datenschutzerklärung",
           "agb", "über", "über uns", "kalender", "vorheriger", "nächster", "zurück", "weiter",
           "zurück zur übersicht", "zur übersicht", "zur startseite", "nach oben", "neuerer post",
           "älterer post", "stolz präsentiert von", "präsentiert von", "mit stolz präsentiert von",
           "anmelden", "registrieren", "login", "termine", "veranstaltungen", "service", "stichworte",
           "die nächsten", "besucher", "statistik", "schließen", "sitemap", "mediadaten", "jobs",
           "stellenanzeigen", "gib deine e-mail-adresse ein", "melde dich für", "jetzt anmelden",
           "privatsphäre & cookies", "cookie-einstellungen", "beliebt", "werbung"),
    "es": ("entradas recientes", "comentarios recientes", "archivos", "archivo", "categorías",
           "etiquetas", "buscar", "enlaces", "páginas", "navegación de entradas", "menú", "contacto",
           "acerca de", "aviso legal", "política de privacidad", "política de cookies", "inicio",
           "suscríbete", "boletín", "síguenos", "entrada anterior", "entrada siguiente",
           "saltar al contenido", "ir al contenido", "entrada más reciente", "entrada antigua",
           "página principal"),
    "fr": (
           "recevez notre newsletter",
           "articles récents", "commentaires récents", "archives", "catégories", "étiquettes",
           "rechercher", "recherche", "liens", "pages", "navigation des articles", "navigation de l'article",
           "menu", "contact", "mentions légales", "politique de confidentialité", "accueil",
           "abonnez-vous", "s'abonner", "aller au contenu", "article plus récent", "article plus ancien",
           "fièrement propulsé par", "précédent", "suivant", "plan du site"),
    "ar": ("أحدث المقالات", "أحدث التعليقات", "الأرشيف", "أرشيف", "التصنيفات", "تصنيفات", "الوسوم",
           "بحث", "البحث", "ابحث", "روابط", "صفحات", "القائمة", "اتصل بنا", "من نحن", "سياسة الخصوصية",
           "الرئيسية", "الصفحة الرئيسية", "النشرة البريدية", "اشترك", "تصفح المقالات", "رسالة أحدث",
           "رسالة أقدم", "السابق", "التالي", "تجاوز إلى المحتوى", "أرشيف المدونة الإلكترونية"),
    "pt": ("posts recentes", "comentários", "arquivos", "categorias", "busca", "pesquisar", "sobre o blog",
           "início", "navegação de posts", "alternar navegação", "pular para o conteúdo"),
    "it": ("articoli recenti", "commenti recenti", "archivi", "archivio", "categorie", "cerca",
           "navigazione articoli", "chi siamo", "contatti", "vai al contenuto"),
    "nl": ("recente berichten", "recente reacties", "archief", "categorieën", "zoeken", "berichtnavigatie"),
})
"""Headings of side columns, feet and menus. Compared with a whole row (without a colon)."""

WIDGET_STARTS = _flat({
    "en": (
           "we value your privacy", "we and our partners", "discover more from ",
           "powered by", "proudly powered by", "this website uses cookies", "this site uses cookies",
           "we use cookies", "by continuing to use", "by using this site", "privacy & cookies",
           "enter your email address", "follow blog via email", "get every new post", "create a free website",
           "blog at wordpress", "create a website", "theme:", "theme by", "designed by", "website by",
           "please enable javascript", "you are here", "view all posts by", "this entry was posted",
           "this post was posted", "this article was posted", "bookmark the permalink", "posted in ",
           "posted in:", "filed under", "filed in", "tagged ", "tagged with", "tagged in", "tags:", "tag:",
           "tags ", "categories:", "category:", "categorized", "labels:", "topics:", "more>>",
           "subscribe to our", "sign up for our", "join our mailing", "previous post:", "next post:",
           "previous article", "next article", "previous:", "next:", "← ", "→ ", "« ", "» ", "‹ ", "› ",
           "you can leave a response", "you can skip to the end", "follow any comments here",
           "both comments and pings", "responses are currently", "trackback address", "permalink:",
           "reading time", "estimated reading", "buy now", "click here to", "to use social login",
           "a wordpress.com website", "skip to ", "you may use these", "get blog updates", "sorry, your blog",
           "we'd love to keep you", "join 1", "join 2", "join 3", "subscribe to receive"),
    "de": (
           "wir schätzen ihre privatsphäre", "wir und unsere partner",
           "diese website verwendet cookies", "diese webseite verwendet cookies", "diese website benutzt cookies",
           "diese seite verwendet cookies", "wir verwenden cookies", "wir nutzen cookies",
           "unsere website verwendet cookies", "durch die weitere nutzung", "die cookie-einstellungen",
           "datenschutz & cookies", "mit wordpress", "erstelle kostenlos eine website", "erstelle eine website",
           "gib deine e-mail", "geben sie ihre e-mail", "veröffentlicht in", "veröffentlicht unter",
           "abgelegt unter", "eingeordnet unter", "dieser eintrag wurde", "dieser beitrag wurde",
           "dieser artikel wurde", "setze ein lesezeichen", "kategorie:", "kategorien:", "kategorien ",
           "schlagwörter:", "schlagwort:", "schlagworte:", "stichworte:", "stichwörter:", "tags:", "labels:",
           "themen:", "vorheriger beitrag", "nächster beitrag", "vorheriger artikel", "nächster artikel",
           "zurück zu", "zurück vorheriger", "weiter nächster", "melden sie sich für", "abonnieren sie",
           "erhalte benachrichtigungen", "schließe dich", "bitte aktiviere javascript", "rubrik:",
           "lesezeit", "geschätzte lesezeit", "wir tun jeden tag", "jetzt abonnieren", "melde dich",
           "du kannst alle antworten", "du kannst einen kommentar", "du kannst ans ende", "sie können einen kommentar",
           "du kannst die kommentare", "kommentare zu diesem eintrag", "beitragsbild:", "bildquelle:"),
    "es": ("este sitio web utiliza cookies", "utilizamos cookies", "usamos cookies", "publicado en",
           "archivado en", "archivado bajo", "etiquetado", "etiquetas:", "categorías:", "categoría:",
           "esta entrada fue publicada", "entrada anterior", "siguiente entrada", "funciona con",
           "crea un blog", "suscríbete a", "introduce tu correo", "guarda el enlace permanente"),
    "fr": ("ce site utilise des cookies", "nous utilisons des cookies", "publié dans", "classé dans",
           "classé sous", "posté dans", "mots-clés", "étiquettes :", "étiqueté", "catégories :",
           "catégorie :", "cette entrée a été publiée", "ce contenu a été publié", "libellés :",
           "article précédent", "article suivant", "propulsé par", "saisissez votre adresse",
           "mettez-le en favori", "créez un site", "inscrivez-vous à"),
    "ar": ("نشرت في", "نُشر في", "نشر في", "التصنيف:", "التصنيفات:", "الوسوم:", "وسوم:", "الكلمات الدلالية",
           "هذا الموقع يستخدم ملفات", "مدعوم من", "يعمل بواسطة", "التسميات:", "المقال السابق",
           "المقال التالي", "هذا المحتوى نشر", "المصدر:"),
    "pt": ("publicado em", "marcado com", "categorias:", "tags:", "este site usa cookies", "assine"),
    "it": ("pubblicato in", "pubblicato su", "categorie:", "etichette:", "questo sito utilizza i cookie",
           "archiviato in"),
    "nl": ("geplaatst in", "categorieën:", "deze website gebruikt cookies", "labels:"),
})
"""Beginnings of rows that belong to the page and not to the text."""

COPYRIGHT = _flat({
    "en": ("©", "copyright", "(c) ", "all rights reserved", "all content copyright"),
    "de": ("alle rechte vorbehalten", "urheberrecht"), "es": ("todos los derechos reservados",),
    "fr": ("tous droits réservés",), "ar": ("جميع الحقوق محفوظة", "حقوق النشر", "كل الحقوق محفوظة"),
    "pt": ("todos os direitos reservados",), "it": ("tutti i diritti riservati",),
    "nl": ("alle rechten voorbehouden",),
})
"""Beginnings of a copyright line."""

# ------------------------------------------------------------- parts of a text

CROSSPOST = _flat({
    "en": ("cross-posted", "crossposted", "cross posted", "cross-post", "originally published",
           "originally posted", "originally appeared", "first published", "first appeared", "also posted",
           "republished from", "reposted from", "this post was first", "this article was first",
           "this article first appeared", "this post first appeared", "this piece first appeared"),
    "de": ("crosspost", "cross-post", "zuerst erschienen", "zuerst veröffentlicht", "erschien zuerst",
           "ursprünglich erschienen", "ursprünglich veröffentlicht", "auch erschienen", "übernommen von"),
    "es": ("publicado originalmente", "publicada originalmente", "publicado también", "apareció primero",
           "publicado por primera vez", "también publicado"),
    "fr": ("publié à l'origine", "initialement publié", "publié initialement", "également publié",
           "paru initialement", "d'abord paru", "article publié également"),
    "ar": ("نشر هذا المقال أولا", "نشرت هذه المقالة أولا", "نُشر أصلا", "نشر أيضا", "نُشر أيضا",
           "نشر في الأصل", "نشر هذا المقال أيضا", "نُشر هذا المقال"),
    "pt": ("publicado originalmente",), "it": ("pubblicato originariamente",),
    "nl": ("eerder verschenen",),
})
"""Phrases of a note that the text also stands elsewhere."""

CREDIT = _flat({
    "en": ("generosity of", "is published through", "is published by", "is a publication of",
           "was made possible", "is made possible", "with the support of", "with support from",
           "is supported by", "is funded by", "was funded by", "is sponsored by", "translated by",
           "edited by", "is a project of", "with the kind permission", "reprinted with permission",
           "republished with permission"),
    "de": ("mit unterstützung von", "mit freundlicher unterstützung", "gefördert von", "gefördert durch",
           "wird herausgegeben von", "herausgegeben von", "mit freundlicher genehmigung", "übersetzt von",
           "aus dem englischen von", "ermöglicht durch"),
    "es": ("con el apoyo de", "es una publicación de", "gracias al apoyo de", "traducido por",
           "traducción de", "financiado por", "publicado gracias a"),
    "fr": ("avec le soutien de", "avec le concours de", "est une publication de", "est publié par",
           "traduit par", "traduit de", "grâce au soutien de", "financé par"),
    "ar": ("بدعم من", "بتمويل من", "تصدر عن", "يصدر عن", "ترجمة:", "ترجمه", "ترجمة ", "بالتعاون مع"),
    "pt": ("com o apoio de", "traduzido por"), "it": ("con il sostegno di", "tradotto da"),
    "nl": ("met steun van", "vertaald door"),
})
"""Phrases of a line that says who made the publication possible."""

MORE = _flat({
    "en": ("more>>", "more >>", "more »", "more...", "more…", "read more", "read more »", "read more...",
           "read more >>", "[more]", "continue reading", "continue reading →", "[...]", "[…]", "(more)",
           "full story", "read on", "keep reading", "more →", "read full story"),
    "de": ("mehr", "mehr »", "mehr…", "mehr...", "weiterlesen", "weiterlesen »", "weiterlesen →",
           "[mehr]", "mehr >>", "mehr lesen", "weiter lesen", "zum artikel", "mehr erfahren"),
    "es": ("leer más", "leer más »", "seguir leyendo", "más…", "ver más", "continuar leyendo"),
    "fr": ("lire la suite", "lire la suite »", "lire plus", "en savoir plus", "suite…", "la suite »",
           "continuer la lecture"),
    "ar": ("المزيد", "اقرأ المزيد", "المزيد»", "المزيد…", "متابعة القراءة", "للمزيد", "أكمل القراءة"),
    "pt": ("leia mais", "saiba mais", "continue lendo"), "it": ("leggi tutto", "continua a leggere"),
    "nl": ("lees meer", "lees verder"),
})
"""Ends of a teaser."""

DATE_BEFORE = _flat({
    "en": ("posted on", "posted", "published on", "published", "updated on", "updated", "last updated",
           "date", "on", "posted at", "created", "written on", "modified", "first published", "submitted on"),
    "de": ("veröffentlicht am", "veröffentlicht", "erstellt am", "geschrieben am", "gepostet am", "am",
           "aktualisiert am", "aktualisiert", "stand", "datum", "erschienen am", "vom", "verfasst am",
           "publiziert am", "zuletzt aktualisiert"),
    "es": ("publicado el", "publicado", "actualizado", "actualizado el", "el", "fecha"),
    "fr": ("publié le", "posté le", "le", "mis à jour le", "mise à jour", "modifié le", "écrit le"),
    "ar": ("نشر في", "نُشر في", "بتاريخ", "في", "نشر بتاريخ", "تاريخ النشر", "آخر تحديث", "يوم"),
    "pt": ("publicado em", "postado em", "atualizado em", "em"), "it": ("pubblicato il", "il", "aggiornato"),
    "nl": ("geplaatst op", "gepubliceerd op", "op"),
})
"""Words before the date of a text."""

ISSUE = _flat({
    "en": ("no.", "no", "issue", "number", "vol.", "volume"), "de": ("nr.", "nummer", "ausgabe", "heft"),
    "es": ("n.º", "núm.", "número", "nº"), "fr": ("n°", "numéro"), "ar": ("العدد", "عدد", "رقم"),
    "pt": ("edição",), "it": ("n.", "numero"), "nl": ("nummer",),
})
"""Words before the number of an issue."""

EDITOR = _flat({
    "en": ("editor", "edited by", "editors", "series"), "de": ("herausgeber", "redaktion", "hrsg.", "reihe"),
    "es": ("editor", "serie"), "fr": ("rédacteur", "éditeur", "série"), "ar": ("تحرير", "المحرر", "سلسلة"),
    "pt": ("editor",), "it": ("a cura di",), "nl": ("redactie",),
})
"""Words of a series line: who edits it."""
