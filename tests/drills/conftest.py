"""What the tests of drills share."""

from hypothesis import settings

settings.register_profile("drills", deadline=None, max_examples=150)  # a busy machine is no failure
settings.load_profile("drills")
