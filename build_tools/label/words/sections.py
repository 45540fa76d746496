"""Where comments begin, and that there are none, in many languages."""

from build_tools.label.words.folding import flat

COMMENTS = flat({
    "en": (
        "comment", "comments", "thought", "thoughts", "response", "responses", "reply", "replies", "reader comment",
        "reader comments", "feedback", "reaction", "reactions", "user comments", "comments section",
        "trackbacks/pingbacks", "readers comments", "readers' comments", "readers’ comments", "public comments",
        "people commented", "replies so far", "replies to this post"),
    "de": (
        "Kommentar", "Kommentare", "Gedanke", "Gedanken", "Antwort", "Antworten", "Leserkommentare", "Leserkommentar",
        "Rückmeldung", "Rückmeldungen", "Reaktion", "Reaktionen", "Leserbriefe", "Kommentare & Trackbacks", "Stimmen",
        "Wortmeldungen", "Anmerkungen", "Meinungen", "Leserstimmen", "Leser-Kommentare", "Leser-Kommentar",
        "Kommentare zu diesem Artikel", "Kommentare zu diesem Beitrag", "Besucherkommentare", "Zuschriften", "Posting", "Postings"),
    "es": (
        "comentario", "comentarios", "respuesta", "respuestas", "pensamiento", "pensamientos", "opiniones",
        "reacciones", "comentarios de los lectores", "opinión", "réplica", "réplicas", "comentarios de usuarios",
        "comentarios de lectores"),
    "fr": (
        "commentaire", "commentaires", "réponse", "réponses", "réflexion", "réflexions", "pensée", "pensées",
        "réaction", "réactions", "avis", "commentaires des lecteurs", "réactions des lecteurs", "messages de forum"),
    "ar": (
        "تعليق", "تعليقات", "تعليقًا", "تعليقا", "التعليقات", "رد", "ردود", "الردود", "رأي", "آراء", "تعليقات القراء",
        "أفكار", "فكرة", "رأيان", "تعليقان", "ردًا", "ردا", "تعليقين", "التعليقات والردود"),
    "pt": (
        "comentário", "comentários", "respostas", "resposta", "comentários dos leitores", "pensamentos", "pensamento",
        "reações", "opiniões"),
    "it": (
        "commento", "commenti", "risposte", "risposta", "pensieri", "pensiero", "reazioni", "opinioni", "replica",
        "repliche", "commenti dei lettori"),
    "nl": ("reaguursel", "reaguursels",
        "reactie", "reacties", "gedachte", "gedachten", "opmerking", "opmerkingen", "antwoord", "antwoorden",
        "commentaren"),
    "sv": ("kommentarer", "svar", "tankar", "tanke", "reaktioner", "läsarkommentarer"),
    "no": ("tanker",),
    "da": ("læserkommentarer",),
    "pl": ("komentarz", "komentarze", "komentarzy", "odpowiedź", "odpowiedzi", "myśl", "myśli"),
    "ru": (
        "комментарий", "комментария", "комментариев", "комментарии", "ответ", "ответа", "ответов", "мысль", "мысли",
        "мыслей", "отзыв", "отзыва", "отзывов", "отзывы"),
    "tr": ("yorum", "yorumlar", "yanıt", "cevap", "düşünce", "görüş"),
    "ja": ("件のコメント", "件のフィードバック", "件の返信", "コメント", "コメント一覧"),
    "fi": ("kommenttia", "kommentti", "vastausta", "vastaus"),
    "cs": ("komentář", "komentáře", "komentářů", "odpověď"),
    "hu": ("hozzászólás", "megjegyzés", "komment"),
    "el": ("σχόλια", "σχόλιο", "απαντήσεις"),
    "zh": ("条评论", "則迴響", "則留言", "条留言"),
    "ko": ("개의 댓글",),
    "uk": ("коментарів", "коментарі", "коментар"),
    "ro": ("comentarii", "răspunsuri"),
    "ca": ("comentaris",),
})
"""Names of what readers write below a post."""

COMMENT_STEMS = flat({
    "en": ("comment", "respons", "replies", "feedback", "thoughts"),
    "de": ("kommentar", "kommentier", "leserbrief", "rückmeldung", "leserstimmen", "leserzuschrift", "meinungen"),
    "es": ("comentar", "respuestas"),
    "fr": ("réactions", "réponses", "commentair", "commenter"),
    "ar": ("تعليق", "التعليق", "ردود", "الردود", "تعليقات", "تعليقًا", "تعليقا", "ردا"),
    "pt": ("comentár", "respostas"),
    "it": ("risposte", "commenti", "commento"),
    "nl": ("reacties", "opmerkingen"),
    "no": ("kommenter",),
    "pl": ("komentar", "skomentuj"),
    "ru": ("комментар", "отзыв", "обсужден"),
    "tr": ("yorum",),
    "fi": ("kommenti", "kommentt"),
    "hu": ("hozzászólás",),
    "el": ("σχόλια",),
    "sv": ("kommentera",),
    "cs": ("komentář",),
    "ja": ("コメント", "件のコメント"),
    "uk": ("комент",),
    "ro": ("comentari",),
    "ca": ("comentari",),
})
"""Beginnings of words that speak of comments or commenting, in any line; what follows the line must bear it out."""

COMMENTS_ALONE = flat({
    "en": (
        "comments on this post", "discussion about this post", "comments", "reader comments", "user comments",
        "comments, trackbacks", "comments, trackbacks, pingbacks", "comments, pingbacks", "comments & trackbacks",
        "comments section", "discussion", "top rated comments", "all comments", "latest comments", "the comments",
        "conversation", "responses", "reader responses", "what others are saying", "join the discussion",
        "comments & discussion", "readers comments", "readers' comments", "readers’ comments", "your comments",
        "recent comments on this post", "comment section", "comments and responses", "responses to this post",
        "what people are saying", "what readers are saying", "what our readers say", "users' comments",
        "visitor comments", "public comments", "reactions", "leave & read comments", "join the conversation below",
        "comments list", "comments so far", "the discussion", "discussions", "most recent comments on this article"),
    "de": (
        "Kommentare", "Leserkommentare", "Diskussion", "Leserbriefe", "Alle Kommentare", "Ihre Kommentare",
        "Eure Kommentare", "Kommentare zum Artikel", "Kommentare zum Beitrag", "Kommentare zu diesem Artikel",
        "Kommentare zu diesem Beitrag", "Diskussionen", "Leser-Kommentare", "Leserstimmen", "Leserreaktionen",
        "Leserzuschriften", "Besucherkommentare", "Bisherige Kommentare", "Meinungen", "Diskussion zum Artikel",
        "Diskussion zu diesem Artikel", "Ihre Meinung zum Thema", "Reaktionen", "Rückmeldungen",
        "Kommentare unserer Leser", "Kommentarbereich", "Die Diskussion", "Lesermeinungen", "Kommentare und Antworten",
        "Kommentare und Fragen", "Kommentare und Pings", "Trackbacks & Kommentare"),
    "es": (
        "comentarios", "comentarios de los lectores", "los comentarios", "comentarios recientes de este artículo",
        "comentarios de usuarios", "comentarios de lectores", "tus comentarios", "respuestas", "conversación",
        "los lectores opinan", "comentarios de la noticia", "reacciones"),
    "fr": (
        "commentaires", "les commentaires", "vos commentaires", "réactions", "commentaires des lecteurs",
        "réactions des lecteurs", "réactions à cet article", "les réactions", "réponses", "vos réactions",
        "derniers commentaires sur cet article", "commentaires récents sur cet article", "espace commentaires",
        "commentaires sur cet article"),
    "ar": (
        "التعليقات", "تعليقات", "تعليقات القراء", "الردود", "تعليقات الزوار", "تعليقات الفيسبوك", "آراء القراء",
        "ردود القراء", "النقاش", "التعليقات والردود", "أحدث التعليقات على المقال", "تعليقات المستخدمين", "آراء الزوار"),
    "pt": (
        "comentários", "respostas", "comentários dos leitores", "opiniões", "discussão", "comentários do artigo",
        "reações", "os comentários", "os seus comentários"),
    "it": (
        "commenti", "i commenti", "commenti dei lettori", "i vostri commenti", "discussione", "le vostre opinioni",
        "risposte", "reazioni"),
    "nl": ("reaguursels",
        "reacties", "de reacties", "jouw reacties", "lezersreacties", "opmerkingen", "discussie", "commentaar",
        "commentaren", "uw reacties"),
    "sv": ("kommentarer", "läsarkommentarer", "kommentarer till inlägget", "reaktioner"),
    "no": ("kommentarfelt", "diskusjon"),
    "da": ("læserkommentarer",),
    "pl": ("komentarze", "dyskusja", "komentarze do artykułu", "komentarze czytelników"),
    "ru": (
        "комментарии", "обсуждение", "комментарии читателей", "отзывы", "комментарии к статье", "комментарии к записи",
        "обсуждение статьи"),
    "tr": ("yorumlar", "okuyucu yorumları", "tartışma"),
    "ja": ("コメント", "コメント一覧", "この記事へのコメント", "コメント欄"),
    "fi": ("kommentit",),
    "cs": ("komentáře",),
    "hu": ("hozzászólások", "kommentek"),
    "el": ("σχόλια",),
    "zh": ("评论", "留言", "迴響"),
    "ko": ("댓글",),
    "uk": ("коментарі",),
    "ro": ("comentarii",),
    "ca": ("comentaris",),
})
"""Headings over comments that state no number. `Replies` alone is a button on Blogger."""

TWO = flat({
    "ar": ("تعليقان", "رأيان", "ردان", "تعليقين", "ردين", "فكرتان"),
})
"""Duals: the word for comments that itself says two."""

HEADING_LINKS = flat({
    "en": (
        "to", "on", "for", "about", "so far", "yet", "posted", "already", "in", "to this post", "on this post",
        "on this article", "regarding", "from"),
    "de": ("zu", "auf", "für", "zum", "vorhanden", "bisher", "zu diesem", "über", "zum artikel", "zum beitrag", "an"),
    "es": ("en", "a", "sobre", "para", "a la entrada", "en la entrada"),
    "fr": ("sur", "à", "pour", "au", "dans", "à cet article", "sur cet article"),
    "ar": ("على", "إلى", "حول", "عن", "في"),
    "pt": ("em", "para", "sobre", "para o", "para a", "sobre o", "no", "na"),
    "it": ("su", "a", "per", "riguardo", "al", "alla", "sul"),
    "nl": ("op", "over", "bij", "aan", "voor", "op het"),
    "sv": ("till", "på", "om", "för", "i"),
    "no": ("til",),
    "pl": ("do", "na temat", "o", "dla", "do wpisu", "w"),
    "ru": ("к", "на", "о", "об", "для", "по", "к записи", "на запись", "в"),
    "tr": ("için",),
})
"""Words between `8 thoughts` and the title."""

HEADING_BEFORE = flat({
    "en": (
        "there are", "there is", "view", "see", "read", "show", "the", "this post has", "has", "view all", "show all",
        "read all", "currently", "showing", "display", "join", "all", "we have", "so far there are", "click to see"),
    "de": (
        "bisher", "es gibt", "insgesamt", "zeige", "dieser beitrag hat", "dieser artikel hat", "alle", "zeigt",
        "bereits", "derzeit", "aktuell", "zu diesem artikel gibt es", "zu diesem beitrag gibt es", "lesen sie", "siehe",
        "zum artikel gibt es", "der artikel hat", "der beitrag hat"),
    "es": (
        "hay", "este artículo tiene", "esta entrada tiene", "ver", "existen", "tenemos", "ya hay", "esta noticia tiene",
        "este post tiene", "mostrar", "este artículo ha recibido", "esta publicación tiene", "un total de"),
    "fr": (
        "il y a", "voir", "cet article a", "afficher", "cet article compte", "ce billet a", "cet article a reçu",
        "lire les", "tous les", "il y a déjà", "ce billet compte", "afficher les", "voir les"),
    "ar": ("هناك", "يوجد", "عدد", "لديه", "هنالك", "عرض", "مشاهدة", "إجمالي", "يوجد هناك"),
    "pt": ("há", "este post tem", "existem", "este artigo tem", "tem", "veja", "já existem"),
    "it": (
        "ci sono", "questo articolo ha", "c'è", "vedi", "leggi", "questo post ha", "mostra", "visualizza",
        "ci sono già", "questo articolo ha ricevuto"),
    "nl": ("er zijn", "er is", "er zijn al", "bekijk", "toon", "dit bericht heeft", "dit artikel heeft", "lees"),
    "sv": ("det finns", "visa", "läs", "detta inlägg har", "det här inlägget har"),
    "no": ("det er", "vis", "les", "dette innlegget har"),
    "da": ("der er", "læs", "dette indlæg har"),
    "pl": ("zobacz", "pokaż", "ten wpis ma", "ten post ma", "jest", "są"),
    "ru": ("всего", "показать", "смотреть", "у этой записи", "есть"),
    "tr": ("toplam", "bu yazıya"),
})
"""Words before the number: `There are 13 comments`."""

NO_COMMENTS = flat({
    "en": (
        "be the first to share what you think", "no comments yet", "no comments", "there are no comments",
        "be the first to comment", "be the first to leave a comment", "be the first to reply", "no responses yet",
        "no replies yet", "there are currently no comments", "comments off", "no comment yet",
        "there are no comments yet", "there are no comments for", "there are no comments on", "there are no responses",
        "there are no replies", "0 comments", "zero comments", "be the first one to comment",
        "be the first to post a comment", "be the first to write a comment", "be the first to add a comment",
        "be the first to leave a reply", "be the first to respond", "be the first to review", "be first to comment",
        "nobody has commented", "no one has commented", "no reviews yet", "leave the first comment",
        "write the first comment", "comments are off", "comments: 0", "no reader comments", "currently no comments",
        "no user comments", "no comments posted", "no comments so far", "no comments have been",
        "start the discussion with the first comment", "this post has no comments",
        "this post currently has no responses", "this article has no comments", "this entry has no comments",
        "there aren't any comments", "no reactions yet", "no discussions yet"),
    "de": (
        "keine kommentare", "noch keine kommentare", "es gibt noch keine kommentare", "bisher keine kommentare",
        "kommentare deaktiviert", "kein kommentar", "sei der erste", "schreiben sie den ersten kommentar",
        "schreibe den ersten kommentar", "noch kein kommentar", "keine antworten",
        "es sind noch keine kommentare vorhanden", "bisher wurden keine kommentare abgegeben",
        "verfasse den ersten kommentar", "0 kommentare", "es gibt keine kommentare", "es sind keine kommentare",
        "keine kommentare vorhanden", "zu diesem artikel gibt es noch keine", "zu diesem beitrag gibt es noch keine",
        "zu diesem artikel wurden noch keine", "zu diesem beitrag wurden noch keine",
        "zu diesem artikel liegen noch keine", "zu diesem artikel gibt es keine kommentare",
        "zu diesem beitrag gibt es keine kommentare", "bisher keine antworten", "bislang keine kommentare",
        "bisher kein kommentar", "es wurden noch keine kommentare", "noch keine antworten", "noch keine reaktionen",
        "noch keine beiträge", "noch keine leserkommentare", "noch keine meinungen", "schreib den ersten kommentar",
        "erstelle den ersten kommentar", "jetzt ersten kommentar", "ersten kommentar schreiben",
        "kommentieren sie als erster", "es sind noch keine kommentare", "es wurden bisher keine",
        "keine leserkommentare", "hier gibt es noch keine kommentare", "dieser artikel hat noch keine",
        "dieser beitrag hat noch keine", "keine meinungen", "kommentare: 0", "kommentare (0)", "sei die erste, die",
        "sei der erste, der", "seien sie der erste, der", "seien sie die erste, die", "schreiben sie als erster einen",
        "schreiben sie als erste einen"),
    "es": (
        "no hay comentarios", "sin comentarios", "ningún comentario", "sé el primero en comentar",
        "aún no hay comentarios", "todavía no hay comentarios", "sea el primero en comentar", "no existen comentarios",
        "0 comentarios", "aún no existen comentarios", "aún no se han", "no se han publicado comentarios",
        "sé el primero en dejar", "sé el primero en opinar", "sé el primero en escribir", "sé el primero en responder",
        "se el primero en comentar", "sea el primero en opinar", "todavía no existen", "no hay ningún comentario",
        "aún no hay respuestas", "no hay respuestas", "esta entrada no tiene comentarios",
        "este artículo no tiene comentarios", "comentarios: 0", "comentarios (0)", "los comentarios están desactivados",
        "comentarios desactivados"),
    "fr": (
        "aucun commentaire", "pas de commentaire", "pas encore de commentaire", "soyez le premier à commenter",
        "aucun commentaire pour le moment", "aucune réponse", "il n'y a pas de commentaires",
        "il n'y a pas encore de commentaire", "0 commentaire", "aucun commentaire n'a",
        "aucun commentaire pour l'instant", "il n'y a aucun commentaire", "il n'y a pas encore de",
        "il n'y a pas de commentaire", "pas de commentaires", "pas encore de réponse", "soyez le premier à laisser",
        "soyez le premier à réagir", "soyez le premier à donner", "aucune réaction", "aucun avis",
        "personne n'a commenté", "cet article n'a pas encore", "commentaires (0)", "commentaires : 0",
        "les commentaires sont désactivés", "soyez le premier à répondre", "soyez la première à commenter",
        "soyez le premier à poster"),
    "ar": (
        "لا توجد تعليقات", "ليست هناك تعليقات", "لا يوجد تعليقات", "لا تعليقات", "بدون تعليقات", "كن أول من يعلق",
        "كن أول المعلقين", "لا تعليق", "لا توجد ردود", "لا يوجد تعليق", "0 تعليق", "0 تعليقات", "لا يوجد أي تعليق",
        "لا توجد أي تعليقات", "لم يتم إضافة", "لا يوجد تعليقات بعد", "لا توجد تعليقات بعد", "كن أول من يترك",
        "كن أول من يكتب", "كن أول من يضيف", "كن أول من يعلّق", "كن أول معلق", "التعليقات (0)", "تعليقات (0)",
        "لا يوجد ردود", "لم يعلق أحد", "لم يعلّق أحد", "ما من تعليقات", "أكتب أول تعليق", "اكتب أول تعليق",
        "أضف أول تعليق"),
    "pt": (
        "nenhum comentário", "sem comentários", "seja o primeiro a comentar", "0 comentários", "não há comentários",
        "ainda não há comentários", "ainda sem comentários", "nenhuma resposta", "nenhum comentario",
        "comentários desativados", "comentários (0)", "não existem comentários", "ainda não existem comentários",
        "este artigo não tem comentários", "seja o primeiro a deixar", "sê o primeiro a comentar",
        "seja o primeiro a responder"),
    "it": (
        "nessun commento", "non ci sono commenti", "commenta per primo", "0 commenti", "nessuna risposta",
        "ancora nessun commento", "non ci sono ancora commenti", "sii il primo a commentare", "commenta per prima",
        "lascia il primo commento", "scrivi il primo commento", "commenti (0)", "commenti disabilitati",
        "non è presente ancora nessun commento", "nessun commento presente", "commenti disattivati",
        "per ora nessun commento"),
    "nl": (
        "geen reacties", "nog geen reacties", "0 reacties", "er zijn geen reacties", "er zijn nog geen reacties",
        "er zijn geen opmerkingen", "geen opmerkingen", "nog geen opmerkingen", "reacties (0)", "geen commentaar",
        "er is nog niet gereageerd", "plaats als eerste", "plaats de eerste reactie", "reacties uitgeschakeld",
        "wees de eerste die reageert", "wees de eerste om te reageren", "wees de eerste die een reactie",
        "wees de eerste om een reactie"),
    "sv": (
        "inga kommentarer", "0 kommentarer", "bli först att kommentera", "bli först med att kommentera",
        "det finns inga kommentarer", "var först att kommentera", "kommentarer inaktiverade",
        "bli den första att kommentera"),
    "no": (
        "ingen kommentarer", "det er ingen kommentarer", "bli den første til å kommentere",
        "vær den første til å kommentere"),
    "da": (
        "der er ingen kommentarer", "der er endnu ingen kommentarer", "bliv den første til at kommentere",
        "vær den første til at kommentere", "vær den første til at skrive"),
    "pl": (
        "brak komentarzy", "0 komentarzy", "nie ma jeszcze komentarzy", "skomentuj jako pierwszy", "brak odpowiedzi",
        "nie ma komentarzy", "napisz pierwszy komentarz", "bądź pierwszym, który", "bądź pierwszy, który",
        "bądź pierwszą osobą"),
    "ru": (
        "нет комментариев", "комментариев нет", "0 комментариев", "комментариев пока нет", "пока нет комментариев",
        "пока нет ни одного", "оставьте первый комментарий", "ваш комментарий будет первым", "нет ответов",
        "еще нет комментариев", "ещё нет комментариев", "комментарии отсутствуют", "будьте первым, кто",
        "станьте первым, кто"),
    "tr": (
        "yorum yok", "hiç yorum yok", "henüz yorum", "0 yorum", "ilk yorumu", "i̇lk yorumu", "henüz hiç yorum",
        "yorum bulunmamaktadır", "i̇lk yorum yapan"),
    "ja": ("コメントはまだありません", "まだコメントはありません", "0 件のコメント"),
})
"""A page's word that nobody has commented. Compared with the beginning of a row."""
