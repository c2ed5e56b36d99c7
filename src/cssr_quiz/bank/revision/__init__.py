"""What an edit of questions changes: what is asked, what is right, or the wording alone."""
