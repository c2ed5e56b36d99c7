"""The commands: read options, call the layers below, show, return an exit code."""
