"""Completion as the shells ask for it; that real shells take the answers was tried by hand."""

import pytest


def offered(purge, words: str) -> list[str]:
    result = purge(
        env={"_PURGE_COMPLETE": "complete_fish", "_TYPER_COMPLETE_ARGS": words, "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    )
    assert result.stderr == ""
    return result.stdout.split("\n")[:-1] if result.stdout.strip() else []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("purge figure zh", ["zhukhin\tYuri Zhukhin, 1888-1938"]),
        ("purge compare zhukhin ivanov-pe", ["ivanov-petr\tPetr Ivanov, 1888-1938"]),
        ("purge trial m", ["moscow-1938\tThird Moscow trial, March 1938"]),
        ("purge figures --cohort c", ["cc-1934\tA committee of 1934"]),
        ("purge figures --faction l", ["left\tThe Left"]),
        ("purge figures --fate ex", ["executed"]),
        ("purge claim it", ["it-says-so\twrong: It is so."]),
        ("purge reason f", ["first\tThe first reason"]),
        ("purge source b", ["book-1990\tA Book"]),
        ("purge timeline --kind la", ["law"]),
        ("purge sources --format bibl", ["biblatex"]),
        ("purge tim", ["timeline\tWhat happened when."]),
        ("purge figure q", []),
        ("purge figure '; DROP", []),
    ],
)
def test_live_values(purge, words, expected):
    assert offered(purge, words) == expected


def test_faulty_content_offers_nothing_and_keeps_quiet(purge, content):
    (content / "figures/zhukhin.yaml").write_text("[")
    assert offered(purge, "purge figure zh") == []
