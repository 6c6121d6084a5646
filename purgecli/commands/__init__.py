"""The commands, one module for each kind of thing that is asked for. A module is imported when one of its commands is called."""
