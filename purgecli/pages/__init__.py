"""Records become pages: plain data that a terminal, Markdown and HTML each have one module to show."""
