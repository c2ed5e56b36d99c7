"""A quiz in the terminal that makes history stay."""

__version__ = "0.1.0"
