"""Proposal files: read and checked, written, and looked at together."""
