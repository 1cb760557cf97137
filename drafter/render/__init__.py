"""What a person reads: papers, pages and terminal text."""
