"""The whole work as static pages that open from a memory stick: no server, no request, and without JavaScript but for the search.

`addresses` says where each page lies, `plan` which pages there are and composes them, `drawing` makes the pictures of links,
`index` what the search in the browser reads, `frame` puts the frame around a page (Jinja2), and `build` writes it all into a folder.
What is in `assets/` goes into the site as it is.
"""
