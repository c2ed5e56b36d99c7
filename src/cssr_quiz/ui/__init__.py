"""What learners and authors see; the only layer that prints."""
