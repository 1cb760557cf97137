"""The values that every other room passes on: frozen, and without input or output."""
