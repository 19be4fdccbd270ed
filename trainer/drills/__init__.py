"""Judgement: a drill played as values, solved exactly, reviewed, and checked for what gives it away."""
