"""What stands about a post: where it came from, its date, its rest elsewhere, in many languages."""

from build_tools.label.words.folding import flat

CROSSPOST = flat({
    "en": (
        "cross-posted", "crossposted", "cross posted", "cross-post", "originally published", "originally posted",
        "originally appeared", "first published", "first appeared", "also posted", "republished from", "reposted from",
        "this post was first", "this article was first", "this article first appeared", "this post first appeared",
        "this piece first appeared"),
    "de": (
        "crosspost", "cross-post", "zuerst erschienen", "zuerst veröffentlicht", "erschien zuerst",
        "ursprünglich erschienen", "ursprünglich veröffentlicht", "auch erschienen", "übernommen von"),
    "es": (
        "publicado originalmente", "publicada originalmente", "publicado también", "apareció primero",
        "publicado por primera vez", "también publicado"),
    "fr": (
        "publié à l'origine", "initialement publié", "publié initialement", "également publié", "paru initialement",
        "d'abord paru", "article publié également"),
    "ar": (
        "نشر هذا المقال أولا", "نشرت هذه المقالة أولا", "نُشر أصلا", "نشر أيضا", "نُشر أيضا", "نشر في الأصل",
        "نشر هذا المقال أيضا", "نُشر هذا المقال"),
    "pt": ("publicado originalmente",), "it": ("pubblicato originariamente",),
    "nl": ("eerder verschenen",),
})
"""Phrases of a note that the text also stands elsewhere."""

CREDIT = flat({
    "en": (
        "generosity of", "is published through", "is published by", "is a publication of", "was made possible",
        "is made possible", "with the support of", "with support from", "is supported by", "is funded by",
        "was funded by", "is sponsored by", "translated by", "edited by", "is a project of",
        "with the kind permission", "reprinted with permission", "republished with permission"),
    "de": (
        "mit unterstützung von", "mit freundlicher unterstützung", "gefördert von", "gefördert durch",
        "wird herausgegeben von", "herausgegeben von", "mit freundlicher genehmigung", "übersetzt von",
        "aus dem englischen von", "ermöglicht durch"),
    "es": (
        "con el apoyo de", "es una publicación de", "gracias al apoyo de", "traducido por", "traducción de",
        "financiado por", "publicado gracias a"),
    "fr": (
        "avec le soutien de", "avec le concours de", "est une publication de", "est publié par", "traduit par",
        "traduit de", "grâce au soutien de", "financé par"),
    "ar": ("بدعم من", "بتمويل من", "تصدر عن", "يصدر عن", "ترجمة:", "ترجمه", "ترجمة ", "بالتعاون مع"),
    "pt": ("com o apoio de", "traduzido por"), "it": ("con il sostegno di", "tradotto da"),
    "nl": ("met steun van", "vertaald door"),
})
"""Phrases of a line that says who made the publication possible."""

MORE = flat({
    "en": (
        "more>>", "more >>", "more »", "more...", "more…", "read more", "read more »", "read more...", "read more >>",
        "[more]", "continue reading", "continue reading →", "[...]", "[…]", "(more)", "full story", "read on",
        "keep reading", "more →", "read full story", "view post", "read post", "read the full"),
    "de": (
        "mehr", "mehr »", "mehr…", "mehr...", "weiterlesen", "weiterlesen »", "weiterlesen →", "[mehr]", "mehr >>",
        "mehr lesen", "weiter lesen", "zum artikel", "mehr erfahren", "weiterlesen...", "weiterlesen…", "weiter »",
        "artikel lesen", "beitrag lesen", "zum beitrag", "jetzt lesen"),
    "es": (
        "leer más", "leer más »", "seguir leyendo", "más…", "ver más", "continuar leyendo", "leer más...", "leer más…",
        "leer más →", "leer artículo", "leer noticia", "sigue leyendo", "ver artículo", "continuar leyendo →", "más »"),
    "fr": (
        "lire la suite", "lire la suite »", "lire plus", "en savoir plus", "suite…", "la suite »",
        "continuer la lecture", "lire la suite...", "lire la suite…", "lire la suite →", "lire l'article",
        "lire plus »", "voir l'article", "continuer la lecture →"),
    "ar": (
        "المزيد", "اقرأ المزيد", "المزيد»", "المزيد…", "متابعة القراءة", "للمزيد", "أكمل القراءة", "قراءة المزيد",
        "إقرأ المزيد", "اقرأ المزيد »", "أكمل القراءة »", "متابعة القراءة ←", "مواصلة القراءة", "إقرأ المقال"),
    "pt": (
        "leia mais", "saiba mais", "continue lendo", "leia mais »", "leia mais...", "ler mais", "ler mais »",
        "ler artigo", "continuar a ler", "continuar lendo", "continuar lendo →"),
    "it": (
        "leggi tutto", "continua a leggere", "leggi tutto »", "leggi tutto...", "leggi di più", "leggi l'articolo",
        "leggi articolo", "continua a leggere →", "continua »", "leggi altro"),
    "nl": (
        "lees meer", "lees verder", "lees meer »", "lees meer...", "lees verder »", "lees verder →", "verder lezen",
        "lees artikel", "meer lezen"),
    "sv": ("läs mer", "läs mer »", "läs vidare", "fortsätt läsa", "fortsätt läsa →"),
    "no": ("les mer", "les mer »", "les videre", "fortsett å lese", "fortsett å lese →"),
    "da": ("læs mere", "læs mere »", "læs videre", "fortsæt med at læse", "fortsæt med at læse →"),
    "pl": (
        "czytaj dalej", "czytaj dalej »", "czytaj więcej", "więcej »", "więcej...", "czytaj dalej →",
        "przeczytaj więcej"),
    "ru": (
        "читать далее", "читать далее »", "читать дальше", "далее...", "читать полностью", "читать далее →",
        "подробнее »"),
    "tr": ("devamını oku", "okumaya devam et", "daha fazla oku", "okumaya devam et →"),
})
"""Ends of a teaser."""

DATE_BEFORE = flat({
    "en": (
        "posted on", "posted", "published on", "published", "updated on", "updated", "last updated", "date", "on",
        "posted at", "created", "written on", "modified", "first published", "submitted on"),
    "de": (
        "veröffentlicht am", "veröffentlicht", "erstellt am", "geschrieben am", "gepostet am", "am", "aktualisiert am",
        "aktualisiert", "stand", "datum", "erschienen am", "vom", "verfasst am", "publiziert am", "zuletzt aktualisiert",
        "hat geschrieben am", "hat am"),
    "es": (
        "publicado el", "publicado", "actualizado", "actualizado el", "el", "fecha", "publicado el:", "actualizado:",
        "fecha:", "creado el", "modificado el", "escrito el", "enviado el", "publicada el", "última actualización",
        "ha escrito el", "ha dicho el", "ha comentado el"),
    "fr": (
        "a écrit le", "a posté le", "a commenté le", "a dit le", "a répondu le",
        "publié le", "posté le", "le", "mis à jour le", "mise à jour", "modifié le", "écrit le", "publié", "publiée le",
        "rédigé le", "créé le", "dernière mise à jour", "envoyé le", "mis en ligne le",
        "posté", "écrit", "envoyé", "déposé", "déposé le"),
    "ar": (
        "نشر في", "نُشر في", "بتاريخ", "في", "نشر بتاريخ", "تاريخ النشر", "آخر تحديث", "يوم", "آخر تحديث في", "نشر يوم",
        "تم النشر في", "تم التحديث", "التاريخ", "أضيف في", "اضيف في", "أضيفت في"),
    "pt": (
        "publicado em", "postado em", "atualizado em", "em", "publicada em", "postado", "atualizado",
        "última atualização", "escrito em", "criado em"),
    "it": (
        "pubblicato il", "il", "aggiornato", "pubblicato", "aggiornato il", "ultimo aggiornamento", "inserito il",
        "scritto il", "creato il", "modificato il", "postato il", "ha scritto il", "ha detto il", "ha commentato il"),
    "nl": (
        "geplaatst op", "gepubliceerd op", "op", "gepubliceerd", "geplaatst", "geschreven op", "bijgewerkt op",
        "laatst bijgewerkt", "laatste update", "gepost op", "aangemaakt op",
        "heeft geschreven op"),
    "sv": (
        "publicerad", "publicerat", "publicerad den", "publicerat den", "postat", "uppdaterad", "uppdaterades",
        "senast uppdaterad", "skriven den", "postat den", "inlagt den", "den"),
    "no": ("publisert", "publisert den", "oppdatert", "sist oppdatert", "skrevet den", "postet"),
    "da": ("udgivet", "udgivet den", "publiceret", "opdateret", "sidst opdateret", "offentliggjort", "postet den"),
    "pl": (
        "w", "opublikowano", "opublikowany", "opublikowane", "data publikacji", "dodano", "zaktualizowano",
        "aktualizacja", "ostatnia aktualizacja", "dnia", "w dniu", "napisano", "zamieszczono"),
    "ru": ("опубликовано", "дата публикации", "обновлено", "последнее обновление", "добавлено", "размещено", "создано"),
    "tr": ("yayınlanma tarihi", "yayın tarihi", "güncelleme", "son güncelleme", "yayınlandı"),
})
"""Words before the date of a text."""

ISSUE = flat({
    "en": ("no.", "no", "issue", "number", "vol.", "volume"), "de": ("nr.", "nummer", "ausgabe", "heft"),
    "es": ("n.º", "núm.", "número", "nº"), "fr": ("n°", "numéro"), "ar": ("العدد", "عدد", "رقم"),
    "pt": ("edição",), "it": ("n.", "numero"), "nl": ("nummer",),
})
"""Words before the number of an issue."""

EDITOR = flat({
    "en": ("editor", "edited by", "editors", "series"), "de": ("herausgeber", "redaktion", "hrsg.", "reihe"),
    "es": ("editor", "serie"), "fr": ("rédacteur", "éditeur", "série"), "ar": ("تحرير", "المحرر", "سلسلة"),
    "pt": ("editor",), "it": ("a cura di",), "nl": ("redactie",),
})
"""Words of a series line: who edits it."""

NEWSLETTER = flat({
    "en": (
        "unsubscribe at any time", "unsubscribe any time", "unsubscribe anytime", "unsubscribe with one click", "no spam, ever",
        "no spam, unsubscribe", "we respect your privacy", "straight to your inbox", "delivered to your inbox",
        "subscribe to our newsletter", "subscribe to my newsletter", "sign up for our newsletter", "sign up for my newsletter",
        "join our newsletter", "join my newsletter", "join the newsletter"),
    "de": (
        "abmeldung jederzeit möglich", "abmelden jederzeit möglich", "kein spam,", "abonniere unseren newsletter",
        "abonniere meinen newsletter", "abonnieren sie unseren newsletter", "melde dich zum newsletter an",
        "melde dich für unseren newsletter an", "trag dich in unseren newsletter ein", "trage dich in meinen newsletter ein",
        "direkt in dein postfach"),
    "es": (
        "suscríbete a nuestra newsletter", "suscríbete a mi newsletter", "suscríbete al boletín", "suscríbete a nuestro boletín",
        "darte de baja en cualquier momento", "sin spam,"),
    "fr": (
        "désinscription à tout moment", "vous désinscrire à tout moment", "abonnez-vous à la newsletter",
        "abonnez-vous à notre newsletter", "inscrivez-vous à la newsletter", "inscrivez-vous à notre newsletter", "pas de spam,"),
    "ar": ("اشترك في نشرتنا", "اشترك في النشرة البريدية", "اشترك في القائمة البريدية"),
    "pt": ("assine nossa newsletter", "assine a nossa newsletter", "inscreva-se na nossa newsletter", "sem spam,"),
    "it": ("iscriviti alla newsletter", "iscriviti alla nostra newsletter", "niente spam,"),
    "nl": ("schrijf je in voor de nieuwsbrief", "schrijf je in voor onze nieuwsbrief", "geen spam,"),
    "sv": ("prenumerera på vårt nyhetsbrev",),
})
"""What a short paragraph that asks for readers' addresses says."""

INVITING = flat({
    "en": ("join ", "get ", "grab ", "free ", "download ", "subscribe", "newsletter", "sign up", "inbox"),
    "de": ("newsletter", "kostenlos", "gratis", "leser", "abonnier", "melde dich", "trag dich", "post "),
    "es": ("boletín", "gratis", "suscríbete", "recibe "),
    "fr": ("gratuit", "recevez ", "abonnez", "inscrivez"),
    "ar": ("مجانا", "اشترك"),
    "pt": ("grátis", "receba ", "assine "),
    "it": ("gratis", "ricevi ", "iscriviti"),
    "nl": ("gratis", "ontvang "),
})
"""Words of the lines above it."""
