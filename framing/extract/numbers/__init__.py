"""Numbers: the values an expression can mean, its unit and what is counted."""
