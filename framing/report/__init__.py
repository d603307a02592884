"""What people and programs read of a story: one file per output."""
