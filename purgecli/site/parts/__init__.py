"""The parts of a site: each function yields the pages of one, the page that gathers the others first."""
