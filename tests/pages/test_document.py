"""One document: by whom it was issued, and what its points are called."""

import pytest


@pytest.mark.parametrize(
    ("kind", "heading"),
    [("law", "WHAT IT LAID DOWN"), ("order", "WHAT IT LAID DOWN"), ("letter", "WHAT IT SAID"), ("report", "WHAT IT SAID")],
)
def test_only_what_has_the_power_lays_something_down(content, purge, kind, heading):
    file = content / "documents" / "a-decree.yaml"
    file.write_text(file.read_text().replace("kind: decree", f"kind: {kind}"))
    shown = purge("document", "a-decree", "--plain").stdout
    assert [line for line in shown.splitlines() if line.startswith("WHAT IT ")] == [heading]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("Committee", "by the Committee"),
        ("Zhukhin", "by Zhukhin"),
        ("Yuri Zhukhin, without a name", "by Yuri Zhukhin, without a name"),
        ("Forty members of the Committee", "by forty members of the Committee"),
    ],
)
def test_a_body_has_an_article_and_a_person_has_none(content, purge, body, said):
    file = content / "documents" / "a-decree.yaml"
    file.write_text(file.read_text().replace("body: Committee", f"body: {body}"))
    for way in ((), ("--brief",)):
        assert f"1 December 1934, {said}" in purge("document", "a-decree", "--plain", *way).stdout
