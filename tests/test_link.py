"""Linked, a text knows the release that its words are of."""

import pytest

from build_tools.link import version
from build_tools.model import Archive, LedgerRow, Release

RELEASES = tuple(Release(id_, date, "") for id_, date in (("2026.1", "2026-11-23"), ("2026.2", "2026-12-24"), ("2027.1", "2027-01-06")))


@pytest.mark.parametrize(
    ("touched", "expected"),
    [
        ([], ""),
        ([("2026.1", "")], "2026.1"),
        ([("2026.1", "2027.1"), ("2026.2", "")], "2027.1"),
        ([("2026.1", ""), ("2026.2", ""), ("2026.1", "")], "2026.2"),
        ([("2031.1", "")], ""),
    ],
)
def test_a_text_has_the_version_of_the_newest_release_that_touched_it(touched: list[tuple[str, str]], expected: str) -> None:
    rows = [LedgerRow("gulls", f"p{n}", "paragraph", "", "", made, changed=changed) for n, (made, changed) in enumerate(touched)]
    assert version(rows, RELEASES) == expected


def test_the_date_of_a_version_is_that_of_its_release() -> None:
    archive = Archive((), RELEASES)
    release = archive.release("2026.2")
    assert release is not None
    assert release.date == "2026-12-24"
    assert archive.release("") is None
