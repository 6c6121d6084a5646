"""The yardstick: the least that a Typer and Rich program can be."""

import typer
from rich.console import Console
from rich.panel import Panel

app = typer.Typer()


@app.command()
def main(name: str = "bare") -> None:
    """Prints one panel."""
    Console().print(Panel(name, title="bare"))


if __name__ == "__main__":
    app()
