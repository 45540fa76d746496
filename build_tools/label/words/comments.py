"""What stands about a comment: buttons, answers, who said it, in many languages."""

from build_tools.label.words.folding import flat

CONTROLS = flat({
    "en": (
        "people listening", "person listening", "comment viewing options", "select your preferred way to display",
        "trackbacks", "pingbacks", "trackbacks/pingbacks", "trackback/pingback", "comment navigation", "comments navigation",
        "load more comments", "view all comments", "read all comments", "show more comments", "newer comments",
        "older comments", "comment policy", "comment guidelines", "read the terms of use", "comments feed",
        "comments rss", "rss feed for comments", "oldest", "newest", "most voted", "inline feedback", "inline feedbacks", "sort by",
        "order by", "newest first", "oldest first", "best first", "top rated", "(view all)", "loading comments",
        "expand all", "collapse all", "these comments are closed", "post navigation", "most liked", "notify of",
        "subscribe to this thread", "connect with", "show all comments", "view comments", "hide comments",
        "preview post comment", "please email us to report", "pending comments", "here's what readers have had to say",
        "comments are moderated", "all comments are moderated", "please read our comment", "join the discussion",
        "no readers like this", "readers like this", "reader likes this", "sort comments", "sort by:",
        "oldest comments", "previous comments", "next page of comments", "comments pagination", "load more replies",
        "show older", "show newer", "most recent", "most recent first", "highest rated", "view more comments",
        "see all comments", "see more comments", "read more comments", "jump to comments", "skip to comments",
        "go to comments", "back to comments", "comments per page", "threaded", "flat view", "display: sort",
        "top first", "new first", "top firstnew first",
        "subscribe to comments feed", "comment feed", "rss for comments", "rss feed for this", "follow comments",
        "you can follow this conversation by", "feed you can follow this conversation",
        "your comment is awaiting", "this comment is awaiting", "comment awaiting moderation"),
    "de": (
        "an der diskussion teilnehmen", "nimm an der diskussion teil", "diskussion beginnen",
        "kommentarrichtlinien", "kommentar-regeln", "bitte lies unsere kommentar-regeln", "netiquette",
        "bitte beachten sie unsere netiquette", "bitte beachte unsere netiquette", "bitte beachten sie die netiquette",
        "bitte beachten sie unsere kommentarregeln", "es gilt unsere netiquette",
        "ältere kommentare", "neuere kommentare", "kommentarnavigation", "kommentar-navigation", "weitere kommentare",
        "mehr kommentare", "alle kommentare anzeigen", "rss-feed für kommentare", "kommentare als rss", "neueste",
        "älteste", "älteste zuerst", "neueste zuerst", "beste zuerst", "inline feedback", "meisten abstimmungen",
        "sortieren nach", "sortierung", "kommentare ausblenden", "sortiert nach", "älteste kommentare",
        "neueste kommentare zuerst", "kommentare laden", "weitere kommentare laden", "mehr kommentare laden",
        "alle kommentare lesen", "alle kommentare öffnen", "alle antworten", "kommentarregeln", "zu den kommentaren",
        "kommentar-feed", "rss-feed der kommentare", "kommentare rss", "feed für kommentare", "baumansicht",
        "ansicht der kommentare", "nutzungsbedingungen der kommentare", "beste kommentare",
        "dein kommentar wartet auf", "ihr kommentar wartet auf", "dieser kommentar wartet auf"),
    "es": (
        "el más antiguo", "el más reciente", "el más votado", "comentarios en línea", "ver todos los comentarios",
        "comentarios más antiguos", "comentarios más recientes", "ordenar por", "más antiguos", "más recientes",
        "ver todos los comentarios", "comentarios anteriores", "comentarios siguientes", "navegación de comentarios",
        "navegación por comentarios", "cargar más comentarios", "ver más comentarios", "mostrar más comentarios",
        "normas de participación", "ir a los comentarios", "rss de los comentarios",
        "tu comentario está pendiente", "tu comentario está a la espera"),
    "fr": (
        "rejoindre la discussion", "participer à la discussion", "commencer la discussion",
        "le plus ancien", "le plus récent", "le plus populaire", "commentaires en ligne",
        "afficher tous les commentaires", "commentaires plus anciens", "commentaires plus récents", "trier par",
        "plus anciens", "plus récents", "voir tous les commentaires", "charger plus de commentaires",
        "commentaires précédents", "commentaires suivants", "navigation des commentaires",
        "navigation dans les commentaires", "afficher tous les commentaires", "voir plus de commentaires",
        "charger plus", "lire tous les commentaires", "charte de modération", "charte des commentaires",
        "fil rss des commentaires", "flux rss des commentaires", "suivre les commentaires",
        "votre commentaire est en attente", "en attente de modération"),
    "ar": (
        "تعليقات أقدم", "تعليقات أحدث", "ترتيب حسب", "الأقدم", "الأحدث", "عرض جميع التعليقات", "التعليقات الأقدم",
        "التعليقات الأحدث", "تصفح التعليقات", "التنقل بين التعليقات", "المزيد من التعليقات", "مشاهدة جميع التعليقات",
        "عرض المزيد من التعليقات", "عرض كل التعليقات", "تحميل المزيد", "الأعلى تقييما", "الأكثر تصويتا",
        "سياسة التعليقات"),
    "pt": (
        "mais antigos", "mais recentes", "ver todos os comentários", "comentários mais antigos",
        "comentários mais recentes", "comentários antigos", "comentários anteriores", "próximos comentários",
        "navegação de comentários", "navegação nos comentários", "carregar mais comentários", "ver mais comentários",
        "comentários em ordem"),
    "it": (
        "più vecchi", "più recenti", "commenti precedenti", "commenti più vecchi", "commenti più recenti",
        "vecchi commenti", "nuovi commenti", "navigazione commenti", "navigazione nei commenti",
        "carica altri commenti", "mostra altri commenti", "vedi tutti i commenti", "leggi tutti i commenti",
        "ordina per", "regole dei commenti", "feed dei commenti"),
    "nl": (
        "oudere reacties", "nieuwere reacties", "eerdere reacties", "meer reacties", "reactienavigatie",
        "navigatie reacties", "meer reacties laden", "bekijk alle reacties", "toon alle reacties", "toon meer reacties",
        "laad meer reacties", "alle reacties bekijken", "sorteer op", "sorteren op", "nieuwste eerst", "oudste eerst",
        "best beoordeeld"),
    "sv": (
        "äldre kommentarer", "nyare kommentarer", "kommentarsnavigering", "visa fler kommentarer",
        "visa alla kommentarer", "sortera efter", "nyaste först", "äldsta först"),
    "no": (
        "eldre kommentarer", "nyere kommentarer", "kommentarnavigasjon", "vis flere kommentarer", "sorter etter",
        "nyeste først", "eldste først"),
    "da": ("ældre kommentarer", "vis alle kommentarer", "sorter efter", "ældste først"),
    "pl": (
        "starsze komentarze", "nowsze komentarze", "nawigacja po komentarzach", "nawigacja komentarzy",
        "zobacz wszystkie komentarze", "pokaż więcej komentarzy", "wczytaj więcej", "od najnowszych", "od najstarszych",
        "regulamin komentarzy"),
    "ru": (
        "межтекстовые отзывы", "посмотреть все комментарии", "уведомить о",
        "предыдущие комментарии", "следующие комментарии", "старые комментарии", "новые комментарии",
        "навигация по комментариям", "показать все комментарии", "показать ещё", "показать еще", "загрузить ещё",
        "сначала новые", "сначала старые", "по порядку", "сортировать", "правила комментирования"),
    "tr": (
        "önceki yorumlar", "sonraki yorumlar", "eski yorumlar", "yeni yorumlar", "yorum dolaşımı", "yorum gezinmesi",
        "tüm yorumları", "daha fazla yorum"),
})
"""Beginnings of rows that sort or page through comments: they stand among them and end nothing."""

REPLY_TO = flat({
    "en": (
        "reply to", "in reply to", "replying to", "in response to", "response to"),
    "de": (
        "antwort auf", "antwort an", "als antwort auf", "antwortet auf", "antwort zu", "antworten auf",
        "in antwort auf", "erwiderung auf"),
    "es": (
        "en respuesta a", "respuesta a", "responder a", "en contestación a", "responder al comentario", "contestar a"),
    "fr": ("en réponse à", "réponse à", "répondre à", "répondre au", "en réponse au"),
    "ar": ("ردا على", "رداً على", "ردًا على", "الرد على", "رد على", "ردّا على", "في رد على"),
    "pt": ("em resposta a", "responder para", "em resposta ao", "resposta a"),
    "it": ("in risposta a", "rispondi a", "risposta a", "in risposta al", "replica a"),
    "nl": (
        "als antwoord op", "antwoord aan", "reactie op", "in antwoord op", "reageer op", "antwoorden op", "beantwoorden"),
    "sv": ("svar till", "som svar på", "svara på", "svara till"),
    "no": ("svar til", "svar på"),
    "da": ("besvar",),
    "pl": ("odpowiedź do", "w odpowiedzi na", "w odpowiedzi do", "odpowiedz użytkownikowi"),
    "ru": ("в ответ на", "ответ на", "ответить на", "ответ для"),
    "tr": ("yanıtla",),
})
"""Words before the name of whom a comment answers."""

IN_REPLY_TO = tuple(phrase for phrase in REPLY_TO if phrase.count(" ") > 1 or phrase.startswith("in "))
"""Of these, the ones that begin longer lines too: `In reply to Which oil? by Anna`."""

REPLIED = flat({
    "en": (
        "replied to", "responded to", "said in reply to"),
    "de": ("antwortete auf", "hat geantwortet auf"),
    "es": ("respondió a", "respondió al"),
    "fr": ("a répondu à", "a répondu au"),
    "it": ("ha risposto a",),
    "nl": ("antwoordde op", "reageerde op"),
    "pt": ("respondeu a", "respondeu ao"),
})
"""Verbs behind a name, with whom it answers behind them."""

SAYS = flat({
    "en": ("says", "said", "wrote", "writes", "commented", "replied", "responded", "has written", "has said"),
    "de": (
        "sagt", "sagte", "schreibt", "schrieb", "meint", "meinte", "kommentiert", "kommentierte", "antwortet",
        "antwortete", "hat gesagt", "hat geschrieben", "erwidert", "hat kommentiert", "schreibt dazu", "sagte dazu",
        "postete"),
    "es": (
        "dice", "dijo", "escribió", "escribe", "comentó", "comenta", "ha dicho", "respondió", "opina", "opinó",
        "responde", "comentaba", "ha comentado", "ha escrito"),
    "fr": (
        "dit", "a dit", "écrit", "a écrit", "a commenté", "commente", "a répondu", "répond", "répondit", "commenta",
        "écrivit", "réagit", "a réagi", "a posté"),
    "ar": (
        "يقول", "قال", "قالت", "تقول", "كتب", "كتبت", "كتبها", "كتبه", "علّق", "علق", "يكتب", "علّقت", "علقت", "رد", "ردت", "أجاب",
        "يعلق", "صرح"),
    "pt": ("disse", "diz", "escreveu", "comentou", "respondeu", "escreve", "opinou"),
    "it": (
        "dice", "ha detto", "scrive", "ha scritto", "dice che", "ha commentato", "ha risposto", "risponde", "scrisse"),
    "nl": (
        "zegt", "zei", "schreef", "schrijft", "zegt het volgende", "reageerde", "reageert", "antwoordde",
        "zei het volgende", "heeft geschreven"),
    "sv": ("säger", "skriver", "skrev", "sade", "sa", "svarade", "svarar", "kommenterade"),
    "no": ("sier", "svarte", "kommenterte"),
    "da": ("siger", "sagde", "svarede", "kommenterede"),
    "pl": (
        "pisze", "napisał", "napisała", "napisał(a", "mówi", "powiedział", "powiedziała", "skomentował", "skomentowała",
        "odpowiada", "komentuje"),
    "ru": (
        "пишет", "написал", "написала", "написал(а", "говорит", "сказал", "сказала", "сказал(а", "комментирует",
        "прокомментировал", "отвечает", "ответил", "ответила"),
    "tr": ("dedi ki", "diyor ki", "dedi", "diyor", "yazdı", "şöyle dedi"),
    "ja": ("さんのコメント", "より", "さんの発言"),
    "fi": ("sanoo", "sanoi"),
    "cs": ("napsal", "napsal(a)", "řekl(a)"),
    "hu": ("szerint", "írta"),
    "el": ("λέει", "είπε"),
    "uk": ("каже", "сказав", "коментує"),
    "ro": ("spune", "a spus"),
    "ca": ("ha dit", "diu"),
})
"""Verbs of a comment's byline: `X says:`, `X a dit…`, `قال X`."""

ICONS = flat({
    "en": ("anonymous", "openid", "blogger"),
    "de": ("anonym",),
    "es": ("anónimo",),
    "fr": ("anonyme",),
    "pt": ("anônimo",),
    "it": ("anonimo",),
    "nl": ("anoniem",),
})
"""What Blogger's icon says before the name of a reader without an account."""

PRONOUNS = flat({
    "en": ("you", "i", "he", "she", "they", "we", "it", "someone", "somebody", "one", "who"),
    "de": ("du", "ich", "er", "sie", "ihr", "wir", "es", "jemand", "man"),
    "es": ("tú", "tu", "usted", "ustedes", "yo", "él", "ella", "ellos", "ellas", "alguien"),
    "fr": ("tu", "vous", "je", "il", "elle", "on", "nous", "ils", "elles", "quelqu'un"),
    "pt": ("você", "vocês", "eu", "ele", "ela", "eles", "elas", "alguém"),
    "it": ("tu", "lei", "io", "lui", "voi", "loro", "qualcuno"),
    "nl": ("jij", "je", "u", "ik", "hij", "zij", "ze", "jullie", "wij", "iemand"),
})
"""Before a verb of saying they quote somebody, and name nobody: `You wrote:`."""

PARTICLES = flat({
    "en": ("and", "from", "in", "of", "the"),
    "de": ("aus", "der", "und", "von", "zu", "zum", "zur", "am", "im", "vom", "dem"),
    "es": ("de", "del", "el", "la", "las", "los", "y"),
    "fr": ("d", "de", "des", "du", "et", "la", "le", "les"),
    "ar": ("bin", "bint", "ibn", "al", "el"),
    "pt": ("da", "das", "do", "dos", "e"),
    "it": ("da", "dal", "della", "di", "il", "dei", "degli", "lo", "dalla"),
    "nl": ("de", "den", "van", "het", "te", "ter", "op", "in", "t"),
    "sv": ("af", "av"),
    "pl": ("z", "i"),
    "tr": ("ve",),
})
"""Small words inside names."""

BY = flat({
    "en": (
        "by", "posted by", "written by", "comment by", "comment from", "left by", "from", "author", "published by",
        "submitted by", "posted on", "response by", "reply by", "written by:", "comment author", "response from",
        "reply from", "contributed by", "posted by user", "authored by", "words by", "story by", "article by",
        "text by", "reported by", "sent by", "added by", "commented by", "comment posted by", "name:", "permalink submitted by"),
    "de": (
        "von", "eingereicht von", "gespeichert von", "erstellt von", "geschrieben von", "kommentar von",
        "veröffentlicht von", "verfasst von", "autor", "eingestellt von", "gepostet von", "autorin", "text von",
        "beitrag von", "artikel von", "gesendet von", "antwort von", "publiziert von", "hochgeladen von",
        "geschrieben durch", "ein beitrag von", "ein gastbeitrag von", "gastbeitrag von", "eintrag von",
        "erstellt durch", "redaktion:", "eingetragen von", "abgeschickt von", "leserkommentar von", "eingesandt von",
        "abgegeben von", "hinzugefügt von", "kommentiert von"),
    "es": (
        "por", "publicado por", "escrito por", "enviado por", "comentario por", "comentario de", "autor",
        "escrita por", "publicada por", "redactado por", "respuesta de", "artículo de", "creado por", "dejado por",
        "comentado por", "subido por", "opinión de", "dice ser", "añadido por", "mensaje de"),
    "fr": (
        "écrit par :", "par", "publié par", "écrit par", "soumis par", "envoyé par", "commentaire par",
        "commentaire de", "rédigé par", "posté par", "auteur", "proposé par", "publiée par", "réponse de", "auteure",
        "autrice", "article de", "texte de", "un article de", "billet de", "ecrit par", "de la part de",
        "commenté par", "ajouté par", "déposé par", "réaction de", "message posté par", "message de", "laissé par",
        "signé", "signé :"),
    "ar": (
        "من قبل", "بقلم", "كتبه", "كتبت:", "كتبها", "نشره", "من طرف", "بواسطة", "أرسل بواسطة", "أرسله", "تعليق من",
        "مرسلة بواسطة", "الكاتب", "كتب", "كتب بواسطة", "كتب:", "نشر بواسطة", "نُشر بواسطة", "الكاتبة", "تأليف",
        "تعليق بواسطة", "أضيف بواسطة", "بقلم:", "إعداد", "تحرير بواسطة", "أرسلت بواسطة", "أضافه", "المرسل", "الاسم"),
    "pt": (
        "por", "postado por", "publicado por", "escrito por", "comentário de", "comentário por", "redigido por",
        "criado por", "da autoria de"),
    "it": (
        "di", "scritto da", "pubblicato da", "da", "commento di", "autore", "inviato da", "commento da", "articolo di",
        "a cura di", "postato da", "inserito da", "scritto da:", "testo di", "risposta di", "creato da",
        "lasciato da"),
    "nl": (
        "door", "geplaatst door", "geschreven door", "gepost door", "reactie van", "reactie door", "gepubliceerd door",
        "artikel van", "bericht van", "ingezonden door"),
    "sv": (
        "skickat av", "inskickat av", "av", "skriven av", "publicerad av", "publicerat av", "postat av", "inlagt av",
        "upplagd av", "kommentar av", "kommentar från", "skribent", "författare", "skrivet av", "inlägg av"),
    "no": ("skrevet av", "publisert av", "postet av", "lagt inn av", "kommentar fra", "forfatter"),
    "da": ("af", "skrevet af", "udgivet af", "postet af", "indsendt af", "lagt op af", "kommentar af"),
    "pl": (
        "wysłane przez", "przez", "autorka", "napisane przez", "opublikowane przez", "opublikował", "dodane przez",
        "dodał", "zamieszczone przez", "autor wpisu", "komentarz od", "autor komentarza", "wpisany przez",
        "komentarz autorstwa"),
    "ru": (
        "от", "автор", "опубликовал", "опубликовано", "добавил", "автор статьи", "автор записи", "автор комментария",
        "комментарий от", "разместил", "отправлено", "написал(а)", "написано"),
    "tr": (
        "yazan", "yazar", "gönderen", "yorum yapan", "yorum"),
})
"""Words before a name in a byline."""

PINGBACK = flat({
    "en": (
        "pingback", "trackback", "pingback by", "trackback by", "[pingback]", "[trackback]", "pingback from",
        "trackback from", "ping back", "pingbacks"),
    "ar": ("تنبيه", "تعقيب", "بينج باك"),
    "fr": ("ping", "rétrolien", "rétroliens"),
    "de": ("pingback von", "trackback von"),
    "es": ("trackback de", "pingback de"),
    "it": ("pingback da", "trackback da"),
    "nl": ("pingback van",),
    "ru": ("уведомление", "обратная ссылка", "пингбэк"),
    "tr": ("geri bildirim", "geri izleme"),
})
"""Beginnings of automatic notices among the comments (before a colon or name)."""

BUTTONS = flat({
    "en": (
        "reply", "reply to", "reply to this", "reply to this comment", "respond", "quote", "report", "report abuse",
        "report comment", "like", "likelike", "liked by", "dislike", "permalink", "permanent link", "link", "edit",
        "thread", "delete", "replydelete", "replyreplies", "replies", "share", "likes", "votes", "vote", "points",
        "point", "upvotes", "upvote", "downvote", "vote up", "vote down", "flag", "copy link", "log in to reply",
        "login to reply", "reply with quote", "reply ↓", "↓ reply", "↑", "#", "add replies", "view replies",
        "hide replies", "up", "down", "top", "parent", "show replies", "comment permalink", "awaiting moderation",
        "flag as inappropriate", "your comment is awaiting moderation", "( edit )", "(edit)", "rate this", "thumb up",
        "thumb down", "recommend", "avatar", "back to top", "reply or log in", "log in or register to post comments",
        "login or register to post comments", "reply link", "reply to comment", "reply to post", "reply here",
        "reply now", "respond to this", "quote this", "quote this comment", "report as spam", "report as abusive",
        "report spam", "report this comment", "report this", "report post", "report inappropriate", "mark as spam",
        "flag comment", "flag this comment", "flag this", "inappropriate", "thumbs up", "thumbs down", "not helpful",
        "was this helpful", "i like this", "unlike", "share link", "share this comment", "share comment",
        "link to this", "link to this comment", "link to comment", "comment link", "direct link", "copy url", "delete comment",
        "edit comment", "edit reply", "edited", "hide comment", "ignore", "mute", "show more", "see more",
        "see replies", "view profile", "unfollow", "pinned", "pinned comment", "recommend this", "like reply",
        "reply share", "report reply", "like reply report", "reply report", "reply quote", "reply link to this",
        "rate up", "rate down", "cancel", "log in to rate", "log in to vote", "sign in to reply", "sign in to vote",
        "register to reply", "to reply", "↩", "↩ reply", "⇧", "▲", "▼", "▲ ▼", "👍", "👎", "give award", "follow post",
        "unfollow post", "user info", "send a message", "reply to this post",
        "collapse", "expand full comment", "gift a subscription", "favorite", "flag as abusive", "click to rate", "rating", "rate",
        "complain about this comment", "suggest removal", "(suggest removal)", "report as offensive", "flag as offensive",
        "mark as offensive", "alert moderator", "report violation", "notify administrator", "quote and reply",
        "reply privately", "ignore user", "recommended", "like this comment", "agree", "disagree", "email this",
        "unsuitable or offensive? report this comment", "respond to this comment", "permalink to this comment",
        "offensive? unsuitable? report this comment"),
    "de": (
        "reaktionen auf diesen kommentar anzeigen", "verstoß melden", "kommentar zitieren", "nicht empfehlen",
        "antwortenlöschen", "antworten", "antwort", "antwort ↓", "antworten ↓", "↓ antworten", "zitieren", "melden",
        "beitrag melden", "kommentar melden", "gefällt mir", "likenliken", "liken", "permalink", "permanenter link",
        "permanentlink", "bearbeiten", "löschen", "antwortenlöschen", "empfehlen", "teilen", "gefällt mir nicht",
        "auf diesen kommentar antworten", "zum antworten anmelden", "link", "zum kommentieren anmelden", "nach oben",
        "antwort anzeigen", "antworten anzeigen", "nutzerprofil", "profil", "link kopieren", "antwort schreiben",
        "kommentar kommentieren", "sperren", "beantworten", "antworten auf", "antwort auf", "antworten ausblenden",
        "antworten einblenden", "antworten laden", "auf kommentar antworten", "auf diesen beitrag antworten",
        "als antwort", "kommentar beantworten", "zitat", "zitieren antworten", "antworten zitieren",
        "missbrauch melden", "verstoß melden", "diesen kommentar melden", "spam melden", "als spam melden",
        "unangemessen", "als unangemessen melden", "als hilfreich", "hilfreich", "nicht hilfreich",
        "gefällt mir antworten", "gefällt mir nicht mehr", "gefällt", "stimme zu", "zustimmen", "ablehnen", "mag ich",
        "direktlink", "direktlink zum kommentar", "link zum kommentar", "link zu diesem kommentar",
        "kommentar bearbeiten", "kommentar löschen", "entfernen", "ausblenden", "einblenden", "mehr anzeigen",
        "weniger anzeigen", "profil anzeigen", "kommentar teilen", "teilen melden", "antworten teilen",
        "antworten melden", "antworten melden teilen", "zum beitrag", "zum kommentar", "daumen hoch", "daumen runter",
        "permalink antworten", "antworten permalink", "einloggen zum antworten", "zum antworten einloggen",
        "anmelden zum antworten", "einloggen, um zu antworten", "verfasse eine antwort", "ändern", "beitrag folgen"),
    "es": (
        "avisar al moderador", "marcar como ofensivo",
        "respondereliminar", "responderborrar", "responder", "respuestas", "responderborrar", "responderrespuestas",
        "citar", "denunciar", "me gusta", "enlace permanente", "editar", "eliminar", "borrar", "contestar",
        "responder a este comentario", "responder ↓", "responder a", "contestar a este", "citar este", "reportar",
        "reportar abuso", "reportar comentario", "denunciar comentario", "denunciar abuso", "marcar como spam",
        "no me gusta", "me gusta responder", "enlace", "enlace al comentario", "enlace directo",
        "enlace a este comentario", "compartir", "compartir comentario", "editar comentario", "borrar comentario",
        "ocultar", "ocultar respuestas", "ver respuestas", "mostrar respuestas", "votar", "valorar", "útil",
        "suprimir", "accede para responder", "inicia sesión para responder", "inicie sesión para responder", "a favor",
        "en contra", "copiar enlace", "seguir publicación", "información del usuario", "enviar un mensaje"),
    "fr": (
        "signaler au modérateur", "avertir le modérateur", "alerter la rédaction",
        "répondresupprimer", "répondre", "répondresupprimer", "réponses", "répondreréponses", "citer", "signaler",
        "j'aime", "lien permanent", "permalien", "modifier", "supprimer", "signaler un abus", "aimer",
        "répondre à ce commentaire", "répondre ↓", "↓ répondre", "répondre à", "répondre à ce message", "réagir",
        "citer ce message", "citer répondre", "signaler ce commentaire", "signaler ce message", "signaler comme spam",
        "alerter", "alerter un modérateur", "je n'aime pas", "je n’aime pas", "j’aime", "j'aime répondre", "lien",
        "lien vers ce commentaire", "lien direct", "lien permanent vers ce commentaire", "partager",
        "partager ce commentaire", "éditer", "modifier le commentaire", "effacer", "masquer", "masquer les réponses",
        "afficher les réponses", "voir les réponses", "voter", "utile", "recommander", "supprimer le commentaire",
        "connectez-vous pour répondre", "se connecter pour répondre", "identifiez-vous pour répondre",
        "copier le lien", "suivre la publication", "voir le profil", "message privé"),
    "ar": (
        "رد", "الرد", "ردود", "الردود", "ردحذف", "حذف", "إبلاغ", "أعجبني", "إعجاب", "رابط دائم", "تعديل", "اقتباس",
        "تحرير", "رد على هذا التعليق", "الإبلاغ", "الرد على", "الرد على التعليق", "أضف ردا", "أضف رد", "اضف رد",
        "رد على", "ردودحذف", "إبلاغ عن", "الإبلاغ عن إساءة", "الإبلاغ عن التعليق", "بلّغ", "بلغ", "أعجبني رد",
        "لم يعجبني", "لا يعجبني", "إخفاء", "إخفاء الردود", "عرض الردود", "عرض المزيد", "الرابط الثابت", "الرابط",
        "رابط", "رابط التعليق", "مشاركة", "شارك", "نسخ الرابط", "تصويت", "إزالة", "مسح", "سجل الدخول للرد",
        "سجل دخولك للرد", "قم بتسجيل الدخول للرد", "رد مع اقتباس", "أبلغ عن تعليق غير لائق", "أبلغ عن تعليق",
        "بلغ عن تعليق"),
    "pt": (
        "responderexcluir", "respondereliminar", "responder", "respostas", "responderexcluir", "excluir", "curtir",
        "link permanente", "denunciar", "responder a este", "responder a este comentário", "respostasexcluir",
        "responderrespostas", "responder respostas", "denunciar comentário", "não curtir", "não gosto", "gosto",
        "gosto responder", "curtir responder", "descurtir", "link para este comentário", "ligação permanente",
        "partilhar", "compartilhar", "apagar", "remover", "ocultar respostas", "ver respostas", "mostrar respostas",
        "ver mais", "faça login para responder", "entre para responder", "inicie sessão para responder",
        "acesse para responder", "recomendar"),
    "it": (
        "rispondielimina", "rispondi", "rispondielimina", "elimina", "mi piace", "segnala", "permalink", "rispondi a",
        "rispondi a questo", "rispondi al commento", "rispondi ↓", "rispondi cita", "rispondirispondi",
        "rispondirisposte", "risposte", "cita", "citare", "quota", "segnala abuso", "segnala commento",
        "segnala un abuso", "segnala come spam", "non mi piace", "mi piace rispondi", "link al commento",
        "collegamento permanente", "condividi", "modifica", "modifica commento", "cancella", "rimuovi", "nascondi",
        "nascondi risposte", "mostra risposte", "vedi risposte", "visualizza risposte", "mostra altro", "vota",
        "accedi per rispondere", "effettua il login per rispondere", "registrati per rispondere", "copia link",
        "replica"),
    "nl": (
        "beantwoorden", "reageren", "reageer", "antwoorden", "vind ik leuk", "verwijderen", "antwoord", "reageer op",
        "reactie", "reageren op dit bericht", "beantwoorden ↓", "antwoorden ↓", "beantwoordenverwijderen",
        "beantwoordenreacties", "citeer", "citeren", "rapporteer", "rapporteren", "meld", "meld misbruik",
        "misbruik melden", "rapporteer reactie", "niet leuk", "vind ik niet leuk", "leuk", "permanente link", "delen",
        "deel", "bewerk", "bewerken", "wijzig", "verwijder", "verbergen", "verberg reacties", "verberg antwoorden",
        "toon antwoorden", "bekijk antwoorden", "toon meer", "stem", "log in om te reageren", "login om te reageren",
        "inloggen om te reageren", "log in om te beantwoorden", "meld je aan om te reageren", "aanbevelen"),
    "sv": (
        "svara", "svar", "svara ↓", "svararadera", "citera", "anmäl", "anmäl kommentar", "rapportera", "gilla",
        "gilla svara", "ogilla", "länk", "permalänk", "dela", "redigera", "ändra", "radera", "ta bort", "dölj",
        "visa svar", "logga in för att svara", "tråd", "upp i tråden", "länk"),
    "no": (
        "svar ↓", "svarslett", "siter", "rapporter", "lik", "liker", "lenke", "permalenke", "del", "rediger", "slett",
        "fjern", "skjul", "vis svar", "logg inn for å svare"),
    "da": ("besvar", "besvar ↓", "svarslet", "anmeld", "synes godt om", "slet", "log ind for at svare"),
    "pl": (
        "stały odnośnik", "odpowiedz", "odpowiedz ↓", "odpowiedzusuń", "odpowiedzi", "cytuj", "zgłoś",
        "zgłoś nadużycie", "zgłoś komentarz", "lubię", "lubię to", "nie lubię", "udostępnij", "edytuj", "usuń",
        "ukryj", "ukryj odpowiedzi", "pokaż odpowiedzi", "pokaż więcej", "zaloguj się, aby odpowiedzieć",
        "zaloguj się aby odpowiedzieć", "odpisz", "bezpośredni odnośnik"),
    "ru": (
        "ответить", "ответить ↓", "↓ ответить", "ответитьудалить", "ответы", "цитировать", "цитата", "пожаловаться",
        "сообщить о нарушении", "нравится", "не нравится", "постоянная ссылка", "поделиться", "изменить",
        "редактировать", "удалить", "скрыть", "скрыть ответы", "показать ответы", "показать ещё",
        "войдите, чтобы ответить", "раскрыть"),
    "tr": (
        "yanıtla", "cevapla", "yanıtla ↓", "yanıtlasil", "alıntı", "alıntıla", "şikayet et", "bildir", "beğen",
        "beğenme", "bağlantı", "paylaş", "düzenle", "sil", "gizle", "yanıtları göster", "yanıtlar",
        "cevaplamak için giriş yapın"),
    "ja": ("返信", "返信する", "削除", "通報"),
    "zh": ("回复", "回覆", "回應"),
    "ko": ("답글", "답글 달기"),
    "uk": ("відповісти",),
    "ro": ("răspunde",),
    "ca": ("respon",),
    "hu": ("válasz",),
})
"""Links and buttons of a single comment. Compared with a whole row."""

BUTTON_STARTS = flat({
    "en": (
        "liked by", "like liked by", "likeliked by", "loading", "rating:", "score:", "votes:", "like this comment",
        "this comment was", "this comment has been", "last edited", "edited by", "reply to this", "log in to",
        "was this helpful", "comment id", "show more", "view reply", "view replies", "hide replies",
        "reply to this comment", "report this comment", "show more replies", "view 1 reply", "view all replies",
        "show 1 reply", "1 reply", "loading...", "last edited by", "joined:", "member since", "join date",
        "total posts", "in reply to this", "users found this", "people found this", "people like this", "likes this"),
    "de": (
        "gefällt", "likengefällt", "likenliken", "wird geladen", "lade ", "bewertung:", "zuletzt bearbeitet",
        "dieser kommentar wurde", "antworten auf", "melde dich an, um zu antworten", "anmelden, um zu",
        "auf diesen kommentar", "gefällt dies", "gefällt das", "personen gefällt", "nutzern gefällt",
        "registriert seit", "dabei seit", "mitglied seit", "bearbeitet von", "editiert von", "zuletzt geändert",
        "zuletzt editiert", "antworten an", "melden sie sich an, um zu antworten", "log dich ein, um zu antworten",
        "bitte einloggen, um zu antworten", "weitere antworten"),
    "es": (
        "le gusta a", "me gusta", "cargando", "a 1 persona", "me gusta a", "accede para",
        "inicia sesión para responder", "editado por", "última edición", "ver respuestas", "ocultar respuestas"),
    "fr": (
        "aimé par", "chargement", "j’aime", "connectez-vous pour répondre", "aime ce", "modifié par", "édité par",
        "dernière modification", "connectez-vous pour", "se connecter pour répondre", "voir les réponses",
        "masquer les réponses"),
    "ar": ("سجل الدخول للرد", "أعجب به", "جاري التحميل", "أعجب هذا", "تم التعديل", "سجّل الدخول للرد", "عدد المشاركات"),
    "pt": (
        "curtido por", "carregando", "faça login para responder", "curtiram isto", "última edição", "ver respostas",
        "entre para responder", "gostam disto"),
    "it": (
        "piace a", "caricamento", "accedi per rispondere", "modificato da", "ultima modifica", "mostra risposte",
        "nascondi risposte", "effettua l'accesso per"),
    "nl": (
        "vind ik leuk", "laden", "leuk gevonden door", "bewerkt door", "laatst bewerkt", "bekijk reacties",
        "log in om te", "laden…", "aan het laden"),
    "sv": ("gillas av", "laddar in", "redigerad av", "senast ändrad"),
    "no": ("likt av", "laster inn", "redigert av"),
    "da": ("synes godt om", "indlæser", "redigeret af"),
    "pl": ("polubione przez", "wczytywanie", "edytowany przez", "ostatnio edytowany"),
    "ru": (
        "нравится пользователям", "загрузка", "изменено", "отредактировано", "последнее изменение", "показать ответы"),
    "tr": ("beğenenler", "yükleniyor"),
})
"""Beginnings of short rows that are a comment's buttons: `Liked by 21 people`."""

HOST = flat({
    "en": (
        "(guest)", "collaborator", "contributor", "author", "post author", "moderator", "admin", "administrator",
        "staff", "editor", "blogger", "new member", "subscriber", "not verified", "verified", "op", "mod",
        "top contributor", "top commenter", "site admin", "site owner", "blog author", "article author",
        "registered user", "unregistered", "anonymous user", "verified buyer", "anonymous (not verified)",
        "article owner", "(not verified)", "guest"),
    "de": (
        "(gast)", "autor", "beitragsautor", "artikelautor", "moderator", "redaktion", "autorin", "beitragsautorin",
        "nicht überprüft", "registriert", "verfasserin", "artikelautorin", "gast (nicht überprüft)",
        "(nicht überprüft)", "verifiziert", "unregistriert", "themenstarter", "administratorin", "moderation",
        "moderatorin"),
    "es": (
        "(invitado)", "autor", "autor de la entrada", "no verificado", "administrador", "moderador", "moderadora",
        "autora", "autor del artículo", "autora de la entrada", "usuario registrado", "(no verificado)", "redacción",
        "invitado", "invitada", "socio", "socia"),
    "fr": (
        "(invité)", "auteur", "auteur de l'article", "auteur de l’article", "non vérifié", "administrateur",
        "modérateur", "modératrice", "auteure", "autrice", "auteur de la publication", "auteur du billet", "rédaction",
        "(non vérifié)", "auteure de l'article", "invité"),
    "ar": (
        "الكاتب", "كاتب المقال", "مدير الموقع", "المدير", "المشرف", "مشرف", "كاتبة المقال", "الكاتبة", "محرر",
        "(لم يتم التحقق)", "كاتب التدوينة", "كاتب الخبر", "كاتب المقالة", "كاتبة المقالة",
        "صاحب المدونة", "صاحبة المدونة", "مالك المدونة"),
    "pt": (
        "autor do post", "autor do artigo", "autora do post", "(não verificado)", "autor da postagem", "redator",
        "redatora", "moderador", "administrador"),
    "it": (
        "autore", "autore articolo", "autore del post", "autore dell'articolo", "amministratore", "moderatore",
        "redazione", "(non verificato)", "autore del contenuto"),
    "nl": (
        "auteur", "berichtauteur", "auteur van bericht", "beheerder", "redactie", "(niet gecontroleerd)",
        "bericht auteur"),
    "sv": ("inläggsförfattare", "författare", "administratör", "redaktionen"),
    "no": ("forfatter", "innleggsforfatter", "redaksjonen"),
    "da": ("indlægsforfatter",),
    "pl": ("autorka", "autor wpisu", "redakcja", "(niezweryfikowany)", "niezweryfikowany"),
    "ru": (
        "автор", "автор записи", "автор статьи", "администратор", "админ", "модератор", "редакция", "(не проверено)"),
    "tr": ("yazar", "yazı yazarı", "yönetici", "editör", "moderatör"),
})
"""Badges beside a commenter's name."""
