"""Style sheets without what no page can show: what stays says the same as before."""

import pytest

from build_tools.trim import close_set, names_in_page, names_in_script, trimmed, without_unread

NAMES = frozenset({"a", "md-b", "c:d"})


@pytest.mark.parametrize(
    ("style", "kept"),
    [
        (".a{x:y}", ".a{x:y}"),
        (".z{x:y}", ""),
        ("p{x:y}#z{x:y}[class=z]{x:y}", "p{x:y}#z{x:y}[class=z]{x:y}"),
        (".a,.z,p{x:y}", ".a,p{x:y}"),
        (".a .z{x:y}.a.z{x:y}.a>.md-b{x:y}", ".a>.md-b{x:y}"),
        (r".c\:d{x:y}.c\:e{x:y}", r".c\:d{x:y}"),
        # what need not be there for a rule to match
        (".a:not(.z){x:y}:is(.z,.a) p{x:y}", ".a:not(.z){x:y}:is(.z,.a) p{x:y}"),
        (".a:is(.y,.z),.z{x:y}", ".a:is(.y,.z){x:y}"),
        ("@media print{.z{x:y}.a{x:y}}@media  print{.z{x:y}}", "@media print{.a{x:y}}"),
        ("@supports (x:y){@media print{.a{x:y}}}", "@supports (x:y){@media print{.a{x:y}}}"),
        ("@font-face{font-family:z}@keyframes z{from{x:y}}", "@font-face{font-family:z}@keyframes z{from{x:y}}"),
        ("/* a */.a/* b */ .a{x:/* c */y}", ".a .a{x:y}"),
        ('.a{content:".z, }";b:url(data:image/svg+xml;utf8,<svg/>)}', '.a{content:".z, }";b:url(data:image/svg+xml;utf8,<svg/>)}'),
    ],
)
def test_rules_stay_that_can_match(style: str, kept: str) -> None:
    assert trimmed(style, NAMES) == kept


def test_properties_of_the_theme_go_that_nothing_reads() -> None:
    style = ':root{--md-a:1;--md-b:url("data:x;--md-c:y");--md-set:2;--own:3;color:red}@media print{.a{--md-c:4}}.b{--md-d:5}'
    read = ".a{x:var(--md-a, var( --md-b))}"
    assert without_unread(style, [style, read], frozenset({"--md-set"})) == (
        ':root{--md-a:1;--md-b:url("data:x;--md-c:y");--md-set:2;--own:3;color:red}@media print{}'
    )


def test_comments_and_blanks_are_closed_up() -> None:
    assert close_set('/* a */\n\n.a {\n  x: "  /* y */";  /* b */\n}\n') == '.a { x: "  /* y */";  }'


def test_names_are_classes_of_pages_and_all_names_of_scripts() -> None:
    page = '<html class="no-js\n a"><p class=b>class="c"</p><script>x.classList.add("d-e", `--f`)</script><p title="g"></p>'
    assert names_in_page(page) >= {"no-js", "a", "b", "d-e", "--f"}
    assert not names_in_page(page) & {"g", "title", "p"}
    assert names_in_script('x.className = "h i"') == {"x", "className", "h", "i"}
