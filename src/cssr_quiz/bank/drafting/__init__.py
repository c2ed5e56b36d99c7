"""Drafts of questions made from a text."""
