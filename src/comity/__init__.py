"""Comity: the record and the workbench of a university's international cooperation."""

__version__ = "0.1.0"
