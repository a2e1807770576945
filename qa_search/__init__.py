"""Ask a question, get the official answer."""
