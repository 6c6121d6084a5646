"""The user's terminal: what it can show, the streams to it, the pager. Nothing here knows what is printed."""
