"""The whole work as static pages that open from a memory stick: no server, no request, and without JavaScript but for the search.

`addresses` says where each page lies, `plan` and `parts/` which pages there are and what is on them, `drawing` makes the
pictures of links, `index` what the search reads, `frame` puts the frame around a page (Jinja2), `build` writes it all.
What is in `assets/` goes into the site as it is.
"""
