"""A terminal reference on Stalin's purge of the Old Bolsheviks."""

__version__ = "0.1.0"
__released__ = "2026-11-23"
"""The day of this version, as in `CITATION.cff`."""
