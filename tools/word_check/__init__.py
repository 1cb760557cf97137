"""What a person who has Word can check: twelve redlines, and what Word must show of each."""
