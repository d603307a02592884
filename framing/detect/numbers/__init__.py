"""Numbers: two counts, sums or rates of one thing that exclude each other."""
