"""Who published an article, who wrote it, and when: what is stated, what is chosen."""
