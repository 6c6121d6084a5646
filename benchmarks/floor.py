"""The bare program with what a look-up can't do without: a place for the cache, a database in it, JSON out of that."""

import json
import sqlite3
from contextlib import closing

import platformdirs
import typer
from rich.console import Console
from rich.panel import Panel

app = typer.Typer()


@app.command()
def main(name: str = "floor") -> None:
    """Prints one panel, of what one row of a database says."""
    platformdirs.user_cache_path("purgecli", appauthor=False)
    with closing(sqlite3.connect(":memory:")) as database:
        row = database.execute("SELECT ?", (json.dumps({"name": name}),)).fetchone()
    Console().print(Panel(json.loads(row[0])["name"], title="floor"))


if __name__ == "__main__":
    app()
