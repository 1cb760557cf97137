"""Many proposals at once: each fails alone, and only what is stale is built again."""
