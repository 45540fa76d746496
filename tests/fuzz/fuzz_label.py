"""Any bytes at all give labels that cover their text, or a coded problem; never a traceback.

    python tests/fuzz/fuzz_label.py text|page|decode [-max_total_time=60 and other options of libFuzzer]

Coverage-guided (atheris); the cases of the tests are the seeds. What it finds
stays in `.build/fuzz/<target>/`, a crash as `crash-…`, which becomes a test.
`make fuzz` runs each target for a minute.
"""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["build_tools"]):
    from build_tools.label import label
    from build_tools.model import Capture, Labels
    from build_tools.read import decode
    from build_tools.split import split
    from build_tools.web import label_page

ROOT = Path(__file__).parents[2]
TARGETS = ("text", "page", "decode")
SEEDS = {"text": "tests/cases/label", "page": "tests/cases/web", "decode": "seeds"}


def covers(text: str, labels: Labels) -> None:
    """Raise unless the segments cover the text exactly."""
    at = 0
    for segment in labels.segments:
        assert segment.start == at < segment.end
        at = segment.end
    assert at == len(text)


def check_text(text: str) -> None:
    """Label and split a text."""
    capture = Capture("fuzz.txt", "", text)
    labels, problems = label(capture)
    covers(text, labels)
    split(labels, capture, problems)


def check_page(html: str) -> None:
    """Label and split a page."""
    text, labels, problems = label_page("fuzz.html", html)
    covers(text, labels)
    split(labels, Capture("fuzz.html", "", text), problems)


def check_bytes(data: bytes) -> None:
    """Decode; what is text is labelled both ways."""
    if read := decode(data):
        check_text(read[0])
        check_page(read[0])


def main(target: str) -> None:
    """Fuzz until libFuzzer's options say stop."""
    found = ROOT / ".build" / "fuzz" / target
    found.mkdir(parents=True, exist_ok=True)
    checks = {
        "text": lambda data: check_text(data.decode("utf-8", "surrogatepass" if data[:1] == b"\xed" else "replace")),
        "page": lambda data: check_page(data.decode("utf-8", "replace")),
        "decode": check_bytes,
    }
    options = ["-max_len=4096", "-timeout=20", f"-artifact_prefix={found}/", f"-dict={Path(__file__).parent / 'words.dict'}"]
    atheris.Setup([sys.argv[0], *options, *sys.argv[2:], str(found), str(ROOT / SEEDS[target])], checks[target])
    atheris.Fuzz()


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"fuzz_label: name one of {', '.join(TARGETS)}.")
    main(sys.argv[1])
