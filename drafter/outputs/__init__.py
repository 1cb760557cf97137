"""The one door for what the program writes at a person's word: it replaces its own work and nobody else's."""
