"""Quality and speed on annotated texts; README.md lists what measures what."""
