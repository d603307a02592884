"""Polarity: what one article says happened and another denies."""
