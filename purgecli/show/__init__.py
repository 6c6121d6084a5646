"""Pages become what a reader sees: each module walks the shapes of `purgecli.pages.model` and shows them in its own way."""
