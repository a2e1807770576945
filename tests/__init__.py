"""The tests, room by room; `fakes` and `samples` are what they are made of."""
