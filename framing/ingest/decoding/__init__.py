"""Bytes to text: the encoding they are in, and what is odd in what comes out."""
