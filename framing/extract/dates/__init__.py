"""Dates: what days an expression of time can mean, and what they bound."""
