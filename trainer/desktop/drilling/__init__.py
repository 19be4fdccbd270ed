"""The desks of decision drills: runs, what comes back, reviews, ratings and relay."""
