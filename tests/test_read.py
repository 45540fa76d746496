"""What is captured is read as it is: right encoding, no offset moved, nothing refused without a reason."""

import hashlib
import os
from pathlib import Path

import pytest
from conftest import project, tree
from hypothesis import given
from hypothesis import strategies as st

from build_tools.problems import BuildError
from build_tools.read import decode, read

GERMAN = "Die Gespräche über die künftige Fähre dauerten länger, als es üblich ist; am Ende hieß es: „vielleicht“."
FRENCH = "L’équipage n’a pas été prévenu – c’est ce que déclare le pilote – et le ferry est resté à quai."
RUSSIAN = "Паром опоздал в понедельник, и никто на причале не знал почему."
GREEK = "Το πλοίο άργησε τη Δευτέρα και κανείς στην αποβάθρα δεν ήξερε γιατί."
ARABIC = "تأخرت العبارة يوم الاثنين ولم يعرف أحد على الرصيف السبب."
POLISH = "Prom spóźnił się w poniedziałek i nikt na przystani nie wiedział dlaczego; źródła milczą. Kapitan był pytany dwa razy, lecz nie chciał powiedzieć, co się stało. Następnego dnia wszyscy mówili o tym w mieście, a żona pilota śmiała się głośno, bo wiedziała więcej niż inni. Dopiero później okazało się, że łódź nigdy nie wypłynęła."
TURKISH = "Vapur pazartesi günü gecikti ve iskeledeki hiç kimse bunun nedenini bilmiyordu, şaşırdılar. Kaptana iki kez soruldu, ama ne olduğunu söylemek istemedi. Ertesi gün şehirde herkes bunu konuşuyordu."
JAPANESE = "月曜日のフェリーは遅れた。桟橋の誰もその理由を知らなかった。"
CHINESE = "星期一渡轮晚点了,码头上没有人知道为什么。大家都等了很久。"


@given(st.text(min_size=1))
def test_utf8_is_read_as_it_is(text: str) -> None:
    data = text.encode("utf-8", "ignore")
    if b"\0" in data or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return
    assert decode(data) == (data.decode(), "utf-8")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@given(text=st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_a_byte_order_mark_decides_and_stays(encoding: str, text: str) -> None:
    if encoding == "utf-16-le" and text.startswith("\0"):
        return  # the bytes are those of UTF-32
    assert decode(("\ufeff" + text).encode(encoding)) == ("\ufeff" + text, encoding)


@pytest.mark.parametrize("text", ["\r\n a\r b\n", "\u00a0\u2003x\u2028y\u2029", "\ufeffa\ufeff", "a\x85\x0b\x0c\x1c", "\ufffd"])
def test_white_space_and_marks_keep_their_place(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "cp1252"), (FRENCH, "cp1252"), ("Café", "cp1252"), ("It’s late", "cp1252"), ("naïve", "cp1252"),
        (RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"), (GREEK, "cp1253"), (ARABIC, "cp1256"), (POLISH, "cp1250"),
        (TURKISH, "cp1254"), (JAPANESE, "cp932"), (JAPANESE, "euc_jp"), (CHINESE, "gb18030"),
    ],
)
def test_older_encodings_are_told_by_their_letters(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded is not None
    assert decoded[0] == text


@pytest.mark.parametrize(
    "data",
    [
        GERMAN.encode() + b"\xe2\x80",  # cut inside a sign
        GERMAN.encode()[:20] + b"\xff" + GERMAN.encode()[20:],
        ARABIC.encode()[:-2],
        b"\xff\xfea\x00b",  # UTF-16 cut inside a sign
        b"\xef\xbb\xbfa\xff",
    ],
)
def test_broken_utf8_is_refused_and_not_read_as_something_else(data: bytes) -> None:
    assert decode(data) is None


@given(st.binary(max_size=200))
def test_no_bytes_crash_it_and_what_it_says_is_true(data: bytes) -> None:
    decoded = decode(data)
    if decoded is not None:
        text, encoding = decoded
        assert data.decode(encoding) == text
        assert "\0" not in text or data.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff"))


def test_captures_come_in_the_order_of_their_ids_whatever_the_disk_says(tmp_path: Path) -> None:
    root = project(tmp_path / "project")
    for name in ("z.txt", "b/2.txt", "b.txt", "B.txt", "a/z/1.txt", "b/10.txt"):
        (root / "seeds" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "seeds" / name).write_text(f"Text {name}", encoding="utf-8")
    ids = [capture.id for capture in read(root)[0].captures]
    assert ids == ["B.txt", "a/z/1.txt", "b.txt", "b/10.txt", "b/2.txt", "gulls.txt", "z.txt"]


def test_a_capture_knows_its_bytes(tmp_path: Path) -> None:
    root = project(tmp_path / "project")
    data = GERMAN.encode("cp1252") + b"\r\n"
    (root / "seeds" / "alt.txt").write_bytes(data)
    capture = next(capture for capture in read(root)[0].captures if capture.id == "alt.txt")
    assert capture.text == GERMAN + "\r\n"
    assert (capture.sha256, capture.size, capture.encoding) == (hashlib.sha256(data).hexdigest(), len(data), "cp1252")


def test_hidden_files_are_no_captures(tmp_path: Path) -> None:
    root = project(tmp_path / "project")
    (root / "seeds" / ".DS_Store").write_bytes(b"\0\0")
    (root / "seeds" / ".git").mkdir()
    (root / "seeds" / ".git" / "config").write_text("x", encoding="utf-8")
    sources, problems = read(root)
    assert [capture.id for capture in sources.captures] == ["gulls.txt"]
    assert problems == ()


def test_a_link_within_the_captures_is_followed(tmp_path: Path) -> None:
    root = project(tmp_path / "project")
    (root / "seeds" / "again.txt").symlink_to("gulls.txt")
    sources, problems = read(root)
    assert [capture.id for capture in sources.captures] == ["again.txt", "gulls.txt"]
    assert sources.captures[0].text == sources.captures[1].text
    assert problems == ()


def test_a_name_that_is_no_unicode_does_not_stop_the_others(tmp_path: Path) -> None:
    root = project(tmp_path / "project")
    try:
        (root / "seeds" / os.fsdecode(b"caf\xe9.txt")).write_text("Text", encoding="utf-8")
    except OSError:
        pytest.skip("this file system knows Unicode names only, so the case cannot come up")
    assert len(read(root)[0].captures) == 2


@pytest.mark.parametrize("folder", ["seeds", "editorial"])
def test_a_folder_that_is_missing_is_named(folder: str, tmp_path: Path) -> None:
    root = project(tmp_path / "project")
    (root / folder).rename(root / "elsewhere")
    with pytest.raises(BuildError, match=rf"^There is no folder {folder}/ in .+\. Run the command from the project's root\.$"):
        read(root)


def test_reading_changes_nothing(tmp_path: Path) -> None:
    root = project(tmp_path / "project")
    before = tree(root)
    read(root)
    assert tree(root) == before


# ------------------------------------------------------------- where it will stand


@pytest.mark.parametrize(
    ("settings", "environment", "address"),
    [
        ('site_url: !ENV [SITE_URL, "http://here.example/"]\n', {}, "http://here.example/"),
        ('site_url: !ENV [SITE_URL, "http://here.example/"]\n', {"SITE_URL": "https://there.example/a"}, "https://there.example/a/"),
        ("site_url: https://plain.example/b/\n", {"SITE_URL": "https://there.example/a"}, "https://plain.example/b/"),
        ("site_name: Nothing of it\n", {}, ""),
        ("", {}, ""),
    ],
)
def test_the_address_is_that_of_the_generator(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: str, environment: dict[str, str], address: str
) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    root = project(tmp_path)
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    assert read(root)[0].address == address


def test_broken_settings_are_said_to_be_so(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "mkdocs.yml").write_text("site_url: [\n", encoding="utf-8")
    with pytest.raises(BuildError, match=r"mkdocs\.yml cannot be read"):
        read(root)
