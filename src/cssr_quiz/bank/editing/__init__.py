"""Banks written back by the tool, with nothing changed but what is meant to be."""
