"""Files of every kind whose bytes were changed."""
