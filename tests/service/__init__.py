"""The service: its routes and its page."""
