"""`make bench`: weights, queries, CPU and memory of the real server, as ratios to a trivial view in the same run."""
