"""A terminal reference on Stalin's purge of the Old Bolsheviks."""

__version__ = "0.1.0"
