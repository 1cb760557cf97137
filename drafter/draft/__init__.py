"""Amendments in the making: proposals, drafting instructions, numbering and rebase."""
