"""The windows: they show and report, and decide nothing."""
